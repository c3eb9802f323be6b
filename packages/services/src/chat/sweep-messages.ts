import { requireSystem, type ServiceContext } from "../context.ts";

/** A check takes well under a second; what waits this long has lost its job, or the text model was away. */
const OVERDUE_MS = 30_000;
const MAX_A_SWEEP = 500;

/**
 * Asks again for the check of messages that wait too long, oldest first. Returns how many.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function sweepMessages(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const overdue = await ctx.db.rows.messages.find(
    { checkedAt: null, createdAt: { $lte: new Date(ctx.now() - OVERDUE_MS) } },
    { sort: { createdAt: 1 }, limit: MAX_A_SWEEP, projection: { _id: 1 } },
  );
  for (const { _id: messageId } of overdue)
    await ctx.jobs.enqueue("chat.check-message", { messageId, swept: true }, { redo: true });
  return overdue.length;
}
