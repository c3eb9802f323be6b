import { ForbiddenError } from "@loopbid/core";
import { requireUser, type ServiceContext } from "../context.ts";

/**
 * Lifts an own block; one that is gone already, or someone else's, changes nothing.
 * @throws UnauthenticatedError, ForbiddenError for one that moderators made over shill bids.
 */
export async function unblockPerson(
  ctx: ServiceContext,
  { blockId }: { blockId: string },
): Promise<{ ok: true }> {
  const { userId: blockerId } = requireUser(ctx);
  const { blocks, shill_alerts } = ctx.db.rows;
  const block = await blocks.findOne({ _id: blockId, blockerId });
  if (!block) return { ok: true };
  const pair = { sellerId: blockerId, bidderId: block.blockedId };
  if (await shill_alerts.findOne({ ...pair, state: "CONFIRMED" }))
    throw new ForbiddenError("Moderators closed your auctions to this person.");
  await blocks.deleteOne({ _id: blockId, blockerId });
  return { ok: true };
}
