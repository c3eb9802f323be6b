import type { Span } from "@loopbid/domain";
import type { ServiceContext } from "../../context.ts";
import { groupByHour, type Tally, within } from "./tally.ts";

/** Looks at listing pages, listings put on watch lists and still there, and offers that buyers made. */
export async function interestTallies(ctx: ServiceContext, span: Span): Promise<Tally[]> {
  const { view_counts, watches, price_offers } = ctx.db.rows;
  const createdAt = within(span);
  const [views, watched, offers] = await Promise.all([
    groupByHour(view_counts, { at: within(span) }, { time: "at", sum: "views" }),
    groupByHour(watches, { createdAt }, { time: "createdAt" }),
    groupByHour(price_offers, { createdAt, by: "BUYER" }, { time: "createdAt" }),
  ]);
  return [
    ...views.map(({ at, sum }) => ({ at, key: "views" as const, value: sum })),
    ...watched.map(({ at, count }) => ({ at, key: "watches" as const, value: count })),
    ...offers.map(({ at, count }) => ({ at, key: "offers" as const, value: count })),
  ];
}
