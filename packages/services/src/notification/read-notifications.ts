import { userEvents } from "@loopbid/realtime";
import type { ReadNotificationsInput } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { countUnread } from "./tell.ts";

/**
 * Marks one's own notifications as read, in all tabs. What is read is not mailed or pushed any more, but for records.
 * @throws UnauthenticatedError
 */
export async function readNotifications(
  ctx: ServiceContext,
  { ids, path }: ReadNotificationsInput,
): Promise<{ unread: number }> {
  const { userId } = requireUser(ctx);
  const which = { ...(ids ? { _id: { $in: ids } } : {}), ...(path ? { path } : {}) };
  const changed = await ctx.db.rows.notifications.updateMany(
    { userId, readAt: null, ...which },
    { $set: { readAt: new Date(ctx.now()) } },
  );
  const unread = await countUnread(ctx, userId);
  if (changed > 0) {
    await afterCommit(ctx, "notifications-read", () =>
      ctx.publisher.publish(userEvents, userId, {
        kind: "notifications-read",
        unreadNotifications: unread,
      }),
    );
  }
  return { unread };
}
