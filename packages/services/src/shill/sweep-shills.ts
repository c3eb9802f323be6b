import { requireSystem, type ServiceContext } from "../context.ts";
import { sumOfEach } from "../sum-of-each.ts";
import { checkSeller } from "./check-seller.ts";
import type { ShillJudge } from "./edge.ts";

/** Much longer than the time between sweeps, so that what a sweep missed is found by a later one. */
const LOOK_BACK_MS = 24 * 3_600_000;
const MOST_SELLERS = 2_000;

/**
 * Judges the bidders of every seller an auction of whose ended within the last day; running ones count as evidence too.
 * One seller's failure does not stop the others. Returns how many alerts were new or changed.
 * @throws ForbiddenError for anyone but the system's own jobs, the last failure where a seller could not be judged.
 */
export async function sweepShills(ctx: ServiceContext, judge: ShillJudge): Promise<number> {
  requireSystem(ctx);
  return sumOfEach(ctx, await recentSellers(ctx), (sellerId) => checkSeller(ctx, sellerId, judge), {
    failed: "a seller could not be judged for shill bids",
    subject: (sellerId) => ({ sellerId }),
  });
}

async function recentSellers(ctx: ServiceContext): Promise<string[]> {
  const { auctions } = ctx.db.rows;
  const now = ctx.now();
  const effectiveEndsAt = { $gte: new Date(now - LOOK_BACK_MS), $lte: new Date(now) };
  const found = await auctions.aggregate<{ _id: string }>([
    {
      $match: auctions.storedFilter({
        status: { $in: ["ENDED_SOLD", "ENDED_UNSOLD"] },
        effectiveEndsAt,
      }),
    },
    { $group: { _id: "$sellerId" } },
    { $limit: MOST_SELLERS },
  ]);
  return found.map(({ _id }) => _id);
}
