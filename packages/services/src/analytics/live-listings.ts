import { LISTING_STATES } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import type { CountedBucket } from "./count-rows.ts";
import { closedWithin } from "./sources/listings.ts";
import { readBuckets, type NewBucket } from "./store-buckets.ts";

/** Earlier than any row. */
const EVER = 0;

/**
 * Says for each bucket how many listings were on sale at its end, for hours that nobody looked at: those before it, and
 * those that were published, less those that were closed. What was held in between counts as on sale.
 * @param buckets as counted; those of a length in the order of time.
 */
export async function withLive(
  ctx: ServiceContext,
  buckets: readonly CountedBucket[],
): Promise<NewBucket[]> {
  const before = new Map<CountedBucket["span"], number>();
  const estimated: NewBucket[] = [];
  for (const bucket of buckets) {
    const { span, at, counts } = bucket;
    const start = before.get(span) ?? (await liveBefore(ctx, at));
    const { published, sold, unsold, removed } = counts;
    const live = Math.max(0, start + published - sold - unsold - removed);
    before.set(span, live);
    estimated.push({ ...bucket, live });
  }
  return estimated;
}

/** From the day before where it was rolled up, else by counting every row before that time. */
async function liveBefore(ctx: ServiceContext, at: number): Promise<number> {
  const [yesterday] = (
    await readBuckets(ctx.db.rows, "DAY", { from: at - 24 * 3_600_000, to: at })
  ).slice(-1);
  const known = yesterday?.values.live;
  if (typeof known === "number") return known;
  const { listings } = ctx.db.rows;
  const [published, closed] = await Promise.all([
    listings.count({ state: { $in: [...LISTING_STATES] }, publishedAt: { $lt: new Date(at) } }),
    listings.driver.countDocuments({
      ...closedWithin({ from: EVER, to: at }),
      publishedAt: { $type: "date" },
    }),
  ]);
  return published - closed;
}
