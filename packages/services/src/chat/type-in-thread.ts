import { threadSignals } from "@loopbid/realtime";
import type { ServiceContext } from "../context.ts";
import { assertNotBlocked } from "./blocked.ts";
import { ownThread } from "./sides.ts";

/**
 * Shows the other side that the signed-in person is writing right now.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides, ForbiddenError (BLOCKED).
 */
export async function typeInThread(
  ctx: ServiceContext,
  { threadId }: { threadId: string },
): Promise<{ ok: true }> {
  const { side, userId, peerId } = await ownThread(ctx, threadId);
  await assertNotBlocked(ctx.db.rows, userId, peerId);
  try {
    await ctx.publisher.publish(threadSignals, threadId, { kind: "typing", side });
  } catch (error) {
    ctx.logger.warn({ err: error }, "cannot show that someone writes");
  }
  return { ok: true };
}
