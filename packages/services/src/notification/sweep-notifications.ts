import type { NotificationRow } from "@loopbid/db";
import { requireSystem, type ServiceContext } from "../context.ts";

const MAX_A_SWEEP = 1_000;
/** What was just recorded has a job of its own on its way. */
const GRACE_MS = 60_000;

/**
 * Asks for the delivery of everything that is due: what waited for a morning, for quiet hours to end or for its reader,
 * and what was never asked for or failed. Returns how many jobs it asked for.
 * @throws ForbiddenError for anyone but the system, and where Redis is away.
 */
export async function sweepNotifications(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const single = new Set((await findDue(ctx, "pushDueAt")).map(({ _id }) => _id));
  const digests = new Map<string, { userId: string; batchId: string }>();
  for (const { _id, userId, batchId } of await findDue(ctx, "emailDueAt")) {
    if (batchId?.startsWith("digest-")) digests.set(`${userId}-${batchId}`, { userId, batchId });
    else single.add(_id);
  }
  // Kept jobs of earlier rounds do not stand in the way.
  for (const notificationId of single)
    await ctx.jobs.enqueue("notification.deliver", { notificationId }, { redo: true });
  for (const digest of digests.values())
    await ctx.jobs.enqueue("notification.digest", digest, { redo: true });
  return single.size + digests.size;
}

function findDue(
  ctx: ServiceContext,
  field: "emailDueAt" | "pushDueAt",
): Promise<NotificationRow[]> {
  const now = ctx.now();
  return ctx.db.rows.notifications.find(
    {
      [field]: { $lte: new Date(now) },
      $or: [{ createdAt: { $lte: new Date(now - GRACE_MS) } }, { batchId: { $ne: null } }],
    },
    { sort: { [field]: 1 }, limit: MAX_A_SWEEP },
  );
}
