import type { NotificationRow, NotificationSettingsRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { composeDigest, composeNotice, type Receiver } from "./compose-notice.ts";
import { isOutdated } from "./is-outdated.ts";
import { withUnread } from "./with-unread.ts";
import { type Plan, planEmail } from "./plan.ts";
import { toTold } from "./to-told.ts";
import { ensureSettings, toWishes } from "./wishes.ts";

/**
 * Mails one notification that is due, or puts its mail off. The mail's key is the notification's or its batch's, so
 * however often this runs, and wherever it is cut off, one mail goes out.
 */
export async function deliverEmail(ctx: ServiceContext, row: NotificationRow): Promise<void> {
  if (row.batchId) return mailBatch(ctx, row.userId, row.batchId);
  const settings = await ensureSettings(ctx.db.rows, row.userId, ctx.now());
  const plan = planEmail(toTold(row), toWishes(settings), ctx.now());
  if (plan.kind === "wait" || plan.kind === "digest") return putOff(ctx, row, plan);
  if (plan.kind === "skip" || (await isOutdated(ctx, row))) return settle(ctx, [row], null);
  if (row.type === "message") return mailThread(ctx, row);
  const receiver = await receiverOf(ctx, settings);
  if (receiver) {
    const mail = composeNotice(ctx.webUrl, receiver, row);
    await ctx.jobs.enqueue("mail.send", { ...mail, key: `notice-${row._id}` });
  }
  await settle(ctx, [row], receiver && new Date(ctx.now()));
}

async function putOff(
  { db }: ServiceContext,
  { _id, emailDueAt }: NotificationRow,
  plan: Extract<Plan, { at: number }>,
): Promise<void> {
  const at = new Date(plan.at);
  const batch = plan.kind === "digest" ? { batchId: `digest-${plan.at}` } : {};
  await db.rows.notifications.updateOne(
    { _id, emailDueAt, batchId: null },
    { $set: { emailDueAt: at, ...batch } },
  );
}

/** Gathers what waits of one thread, also what came a moment ago, into one mail. */
async function mailThread(ctx: ServiceContext, row: NotificationRow): Promise<void> {
  const { _id, userId, type, path } = row;
  const { notifications } = ctx.db.rows;
  await notifications.updateMany(
    { userId, type, path, emailDueAt: { $ne: null }, batchId: null },
    { $set: { batchId: `thread-${_id}` } },
  );
  // Another worker may have gathered it meanwhile.
  const { batchId } = (await notifications.findOne({ _id })) ?? {};
  if (batchId) await mailBatch(ctx, userId, batchId);
}

/** Mails what belongs together and was not read meanwhile; nothing where all of it was. */
export async function mailBatch(
  ctx: ServiceContext,
  userId: string,
  batchId: string,
): Promise<void> {
  const rows = await ctx.db.rows.notifications.find(
    { userId, batchId, emailDueAt: { $ne: null } },
    { sort: { createdAt: 1, _id: 1 } },
  );
  const settings = await ensureSettings(ctx.db.rows, userId, ctx.now());
  const wishes = toWishes(settings);
  // As it is now, but for the digest, of which this is one.
  const now = { ...wishes, digest: "NONE" as const, quiet: null };
  const told: NotificationRow[] = [];
  for (const row of rows) {
    const wanted = planEmail(toTold(row), now, ctx.now()).kind === "send";
    if (wanted && !(await isOutdated(ctx, row))) told.push(row);
  }
  const receiver = told.length > 0 ? await receiverOf(ctx, settings) : null;
  if (receiver) {
    const { webUrl } = ctx;
    const mail = batchId.startsWith("digest-")
      ? composeDigest(webUrl, receiver, told.toReversed())
      : composeNotice(webUrl, receiver, await withUnread(ctx, told));
    await ctx.jobs.enqueue("mail.send", { ...mail, key: `${batchId}-${userId}` });
  }
  const toldIds = new Set(told.map(({ _id }) => _id));
  await settle(ctx, told, receiver && new Date(ctx.now()));
  await settle(
    ctx,
    rows.filter(({ _id }) => !toldIds.has(_id)),
    null,
  );
}

/** Null for someone who is not there any more. */
async function receiverOf(
  { db }: ServiceContext,
  settings: NotificationSettingsRow,
): Promise<Receiver | null> {
  const user = await db.rows.users.findOne({ _id: settings._id });
  return user && { user, settings };
}

async function settle(
  { db }: ServiceContext,
  rows: readonly NotificationRow[],
  emailAt: Date | null,
): Promise<void> {
  if (rows.length === 0) return;
  await db.rows.notifications.updateMany(
    { _id: { $in: rows.map(({ _id }) => _id) }, emailDueAt: { $ne: null } },
    { $set: { emailDueAt: null, emailAt } },
  );
}
