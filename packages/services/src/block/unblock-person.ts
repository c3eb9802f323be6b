import { ForbiddenError } from "@loopbid/core";
import type { BlockRow } from "@loopbid/db";
import type { UnblockInput } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";

async function find(
  ctx: ServiceContext,
  input: UnblockInput,
  blockerId: string,
): Promise<BlockRow | null> {
  const { blocks, threads } = ctx.db.rows;
  if ("blockId" in input) return blocks.findOne({ _id: input.blockId, blockerId });
  const thread = await threads.findOne({ _id: input.threadId });
  const sides = thread && [thread.buyerId, thread.sellerId];
  if (!sides?.includes(blockerId)) return null;
  return blocks.findOne({ blockerId, blockedId: sides.find((side) => side !== blockerId)! });
}

/**
 * Lifts an own block; one that is gone already, or someone else's, changes nothing.
 * @throws UnauthenticatedError, ForbiddenError for one that moderators made over shill bids.
 */
export async function unblockPerson(
  ctx: ServiceContext,
  input: UnblockInput,
): Promise<{ ok: true }> {
  const { userId: blockerId } = requireUser(ctx);
  const { blocks, shill_alerts } = ctx.db.rows;
  const block = await find(ctx, input, blockerId);
  if (!block) return { ok: true };
  const pair = { sellerId: blockerId, bidderId: block.blockedId };
  if (await shill_alerts.findOne({ ...pair, state: "CONFIRMED" }))
    throw new ForbiddenError("Moderators closed your auctions to this person.");
  await blocks.deleteOne({ _id: block._id, blockerId });
  return { ok: true };
}
