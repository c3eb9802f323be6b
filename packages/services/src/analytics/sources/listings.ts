import { type CountedMetric, LISTING_STATES, type Span } from "@loopbid/domain";

import type { ServiceContext } from "../../context.ts";
import { groupByHour, type Tally, within } from "./tally.ts";

const BY_STATE: Readonly<Record<string, CountedMetric>> = {
  SOLD: "sold",
  ENDED: "unsold",
  REMOVED: "removed",
};

/** Listings by when they first went live, and by when they were closed and how. */
export async function listingTallies(ctx: ServiceContext, span: Span): Promise<Tally[]> {
  const { listings } = ctx.db.rows;
  const [published, closed] = await Promise.all([
    // All states, for the sake of the index.
    groupByHour(
      listings,
      { state: { $in: [...LISTING_STATES] }, publishedAt: within(span) },
      { time: "publishedAt" },
    ),
    groupByHour(listings, closedWithin(span), { time: "closedAt", key: "state" }),
  ]);
  return [
    ...published.map(({ at, count }) => ({ at, key: "published" as const, value: count })),
    ...closed.flatMap(({ at, key, count }) => {
      const metric = BY_STATE[key ?? ""];
      return metric ? [{ at, key: metric, value: count }] : [];
    }),
  ];
}

/** The type is said because the index has only rows that were closed. */
export function closedWithin(span: Span) {
  return { closedAt: { $type: "date", ...within(span) } };
}
