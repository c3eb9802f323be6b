import type { NotificationRow } from "@loopbid/db";
import { requireSystem, type ServiceContext } from "../context.ts";
import { deliverEmail, mailBatch } from "./deliver-email.ts";
import { deliverPush } from "./deliver-push.ts";

/** After a failure a channel is due again so much later. */
const RETRY_AFTER_MS = 30_000;

/**
 * Serves the channels of a notification that are due. Runs any number of times, in any number of workers at once.
 * @throws ForbiddenError for anyone but the system, and what a channel threw; that channel is due again soon.
 */
export async function deliverNotification(
  ctx: ServiceContext,
  { notificationId }: { notificationId: string },
): Promise<void> {
  requireSystem(ctx);
  const row = await ctx.db.rows.notifications.findOne({ _id: notificationId });
  if (!row) return;
  const tried = await Promise.allSettled([
    serve(ctx, row, "emailDueAt", deliverEmail),
    serve(ctx, row, "pushDueAt", deliverPush),
  ]);
  const failed = tried.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function serve(
  ctx: ServiceContext,
  row: NotificationRow,
  field: "emailDueAt" | "pushDueAt",
  deliver: (ctx: ServiceContext, row: NotificationRow) => Promise<void>,
): Promise<void> {
  const dueAt = row[field];
  if (dueAt === null || dueAt.getTime() > ctx.now()) return;
  try {
    await deliver(ctx, row);
  } catch (error) {
    const later = new Date(ctx.now() + RETRY_AFTER_MS);
    const { notifications } = ctx.db.rows;
    await notifications.updateOne({ _id: row._id, [field]: dueAt }, { $set: { [field]: later } });
    throw error;
  }
}

/**
 * Mails what a person put off for one morning as one mail. Runs any number of times.
 * @throws ForbiddenError for anyone but the system.
 */
export async function deliverDigest(
  ctx: ServiceContext,
  { userId, batchId }: { userId: string; batchId: string },
): Promise<void> {
  requireSystem(ctx);
  await mailBatch(ctx, userId, batchId);
}
