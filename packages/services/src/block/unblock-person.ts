import { requireUser, type ServiceContext } from "../context.ts";

/** Lifts an own block; one that is gone already, or someone else's, changes nothing. @throws UnauthenticatedError */
export async function unblockPerson(
  ctx: ServiceContext,
  { blockId }: { blockId: string },
): Promise<{ ok: true }> {
  const { userId: blockerId } = requireUser(ctx);
  await ctx.db.rows.blocks.deleteOne({ _id: blockId, blockerId });
  return { ok: true };
}
