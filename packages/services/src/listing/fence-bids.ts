import type { Rows } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { hasBids } from "./edit-rules.ts";

/**
 * Writes to the auction, so that a bid which commits meanwhile conflicts with this edit instead of slipping past it.
 * @throws ConflictError (HAS_BIDS).
 */
export async function fenceBids(ctx: ServiceContext, rows: Rows, auctionId: string): Promise<void> {
  const open = await rows.auctions.updateOne(
    { _id: auctionId, bidCount: 0 },
    { $set: { updatedAt: new Date(ctx.now()) } },
  );
  if (open === 0) throw hasBids();
}
