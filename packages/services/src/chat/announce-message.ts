import type { MessageRow, ThreadRow } from "@loopbid/db";
import { userEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import { offersOf, toMessage } from "./to-message.ts";
import { gatherThreadFacts, toThread } from "./to-thread.ts";
import { countUnreadMessages } from "./unread-messages.ts";

/**
 * Tells both sides of a message in all their tabs, after its commit, and has its words checked. Never throws: readers
 * repair by seq, and the sweep checks what was not asked for.
 */
export async function announceMessage(
  ctx: ServiceContext,
  { thread, message }: { thread: ThreadRow; message: MessageRow },
): Promise<void> {
  const { rows } = ctx.db;
  await Promise.all([
    afterCommit(ctx, "message", async () => {
      const [facts, offers] = await Promise.all([
        gatherThreadFacts(rows, [thread]),
        offersOf(rows, [message]),
      ]);
      await Promise.all(
        [thread.buyerId, thread.sellerId].map(async (userId) =>
          ctx.publisher.publish(userEvents, userId, {
            kind: "message",
            thread: toThread(thread, userId, facts),
            message: toMessage(message, userId, offers),
            unreadMessages: await countUnreadMessages(rows, userId),
          }),
        ),
      );
    }),
    message.checkedAt === null &&
      afterCommit(ctx, "message check", () =>
        ctx.jobs.enqueue("chat.check-message", { messageId: message._id }),
      ),
  ]);
}
