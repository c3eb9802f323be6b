import { requireSystem, type ServiceContext } from "../context.ts";
import { closeAuction } from "./close-auction.ts";

const MAX_A_SWEEP = 500;

/** Closes what a lost or late job left open. Returns how many; one that fails is logged and tried at the next sweep. */
export async function closeDueAuctions(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const due = await ctx.db.rows.auctions.find(
    { status: { $in: ["LIVE", "SCHEDULED"] }, effectiveEndsAt: { $lte: new Date(ctx.now()) } },
    { sort: { effectiveEndsAt: 1 }, limit: MAX_A_SWEEP, projection: { _id: 1 } },
  );
  let closed = 0;
  for (const { _id } of due) {
    try {
      await closeAuction(ctx, { listingId: _id });
      closed += 1;
    } catch (error) {
      ctx.logger.error({ err: error, listingId: _id }, "could not close an auction");
    }
  }
  return closed;
}
