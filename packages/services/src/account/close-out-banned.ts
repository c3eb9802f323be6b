import { ConflictError } from "@loopbid/core";
import type { Rows } from "@loopbid/db";
import { cancelListingAuction } from "../auction/end-auction-early.ts";
import { voidBidsOf } from "../auction/void-bids.ts";
import type { ServiceContext } from "../context.ts";

/**
 * Ends the auctions of a banned account without a sale, and voids its bids in those that run. Runs any number of times; one
 * that fails does not keep the others from it.
 * @throws what the first that failed threw.
 */
export async function closeOutBanned(ctx: ServiceContext, userId: string): Promise<void> {
  const { rows } = ctx.db;
  const user = await rows.users.findOne({ _id: userId }, { projection: { status: 1 } });
  if (user?.status !== "BANNED") return;
  const [own, bidOn] = await Promise.all([runningOf(rows, userId), runningBidOn(rows, userId)]);
  const failed: unknown[] = [];
  const each = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!isDone(error)) failed.push(error);
    }
  };
  for (const listingId of own) await each(() => cancelListingAuction(ctx, { listingId }));
  for (const listingId of bidOn) await each(() => voidBidsOf(ctx, { listingId, bidderId: userId }));
  if (failed.length > 0) throw failed[0];
}

/** It ended meanwhile, or no bid of the person stands in it. */
function isDone(error: unknown): boolean {
  if (!(error instanceof ConflictError)) return false;
  const { reason } = error.detail;
  return reason === "AUCTION_ENDED" || reason === "NOTHING_TO_RETRACT";
}

async function runningOf(rows: Rows, sellerId: string): Promise<string[]> {
  const auctions = await rows.auctions.find(
    { sellerId, status: { $in: ["LIVE", "SCHEDULED"] } },
    { projection: { _id: 1 } },
  );
  return auctions.map(({ _id }) => _id);
}

async function runningBidOn(rows: Rows, bidderId: string): Promise<string[]> {
  const { bid_blocks } = rows;
  const groups = await bid_blocks.aggregate<{ _id: string }>([
    { $match: bid_blocks.storedFilter({ bidderIds: bidderId }) },
    { $group: { _id: "$auctionId" } },
  ]);
  const auctions = await rows.auctions.find(
    { _id: { $in: groups.map(({ _id }) => _id) }, status: "LIVE" },
    { projection: { _id: 1 } },
  );
  return auctions.map(({ _id }) => _id);
}
