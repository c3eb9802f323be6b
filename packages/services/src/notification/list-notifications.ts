import { InvalidError } from "@loopbid/core";
import type { NotificationsResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { countUnread } from "./tell.ts";
import { toNotification } from "./to-notification.ts";

const PAGE = 20;
const CURSOR = /^(\d{1,15})-([0-9a-f]{24})$/;

/**
 * One's own notifications, newest first, a page at a time.
 * @throws UnauthenticatedError, InvalidError for a cursor that this did not give out.
 */
export async function listNotifications(
  ctx: ServiceContext,
  { cursor }: { cursor?: string | null | undefined },
): Promise<NotificationsResult> {
  const { userId } = requireUser(ctx);
  const [rows, unread] = await Promise.all([
    ctx.db.rows.notifications.find(
      { userId, inApp: true, ...olderThan(cursor) },
      { sort: { createdAt: -1, _id: -1 }, limit: PAGE + 1 },
    ),
    countUnread(ctx, userId),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const nextCursor = rows.length > PAGE && last ? `${last.createdAt.getTime()}-${last._id}` : null;
  return { items: page.map(toNotification), unread, nextCursor };
}

/** How many of one's own notifications are not read. @throws UnauthenticatedError */
export async function unreadNotifications(ctx: ServiceContext): Promise<{ unread: number }> {
  return { unread: await countUnread(ctx, requireUser(ctx).userId) };
}

function olderThan(cursor: string | null | undefined) {
  if (!cursor) return {};
  const [, ms, id] = CURSOR.exec(cursor) ?? [];
  if (!ms || !id) throw new InvalidError("This is not a cursor.");
  const createdAt = new Date(Number(ms));
  return { $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }] };
}
