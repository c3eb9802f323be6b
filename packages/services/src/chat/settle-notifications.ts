import { userEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import { messageKeys } from "./message-notification.ts";

/** Who has read a thread need not be told of its messages any more. Never throws. */
export async function settleNotifications(
  ctx: ServiceContext,
  threadId: string,
  userId: string,
): Promise<void> {
  await afterCommit(ctx, "notifications of a thread", async () => {
    const { notifications } = ctx.db.rows;
    const read = await notifications.updateMany(
      { userId, key: messageKeys(threadId), readAt: null },
      { $set: { readAt: new Date(ctx.now()) } },
    );
    if (read === 0) return;
    const unreadNotifications = await notifications.count({ userId, readAt: null });
    const event = { kind: "notifications-read", unreadNotifications } as const;
    await ctx.publisher.publish(userEvents, userId, event);
  });
}
