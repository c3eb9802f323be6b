import { ConflictError } from "@loopbid/core";
import type { ThreadRow } from "@loopbid/db";
import { userEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import { FIELDS, type OwnThread, ownThread } from "./sides.ts";
import { settleNotifications } from "./settle-notifications.ts";
import { countUnreadMessages } from "./unread-messages.ts";

const TRIES = 10;

export interface ReadState {
  /** Unread messages of the thread, and over all threads. */
  unread: number;
  unreadMessages: number;
}

/**
 * The signed-in person has read a thread up to a message. A mark never goes back. Of marks and messages that cross each
 * other none gets lost: the count is written only where neither has changed since it was made.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides.
 */
export async function markRead(
  ctx: ServiceContext,
  { threadId, seq }: { threadId: string; seq: number },
): Promise<ReadState> {
  for (let left = TRIES; left > 0; left -= 1) {
    const own = await ownThread(ctx, threadId);
    const { readSeq, unread } = FIELDS[own.side];
    const upTo = Math.min(seq, own.thread.seq);
    if (upTo <= own.thread[readSeq])
      return {
        unread: own.thread[unread],
        unreadMessages: await countUnreadMessages(ctx.db.rows, own.userId),
      };
    const count = await countUnread(ctx, own, upTo);
    const thread = await ctx.db.rows.threads.findOneAndUpdate(
      { _id: threadId, seq: own.thread.seq, [readSeq]: own.thread[readSeq] },
      { $set: { [readSeq]: upTo, [unread]: count } },
    );
    if (thread) return announce(ctx, { ...own, thread }, upTo, count);
  }
  throw new ConflictError("Too much is going on in this conversation. Try again.");
}

function countUnread(
  ctx: ServiceContext,
  { thread, peerId }: OwnThread,
  readSeq: number,
): Promise<number> | number {
  if (readSeq === thread.seq) return 0;
  return ctx.db.rows.messages.count({
    threadId: thread._id,
    seq: { $gt: readSeq, $lte: thread.seq },
    senderId: peerId,
    state: "SENT",
  });
}

async function announce(
  ctx: ServiceContext,
  { thread, userId, peerId, side }: OwnThread,
  seq: number,
  unread: number,
): Promise<ReadState> {
  const { rows } = ctx.db;
  const [unreadMessages] = await Promise.all([
    countUnreadMessages(rows, userId),
    unread === 0 && settleNotifications(ctx, thread._id, userId),
  ]);
  const read = { kind: "read", threadId: thread._id, seq } as const;
  await afterCommit(ctx, "read", async () => {
    const peer: ReadState = {
      unread: peerUnread(thread, side),
      unreadMessages: await countUnreadMessages(rows, peerId),
    };
    await Promise.all([
      ctx.publisher.publish(userEvents, userId, { ...read, mine: true, unread, unreadMessages }),
      ctx.publisher.publish(userEvents, peerId, { ...read, mine: false, ...peer }),
    ]);
  });
  return { unread, unreadMessages };
}

function peerUnread(thread: ThreadRow, side: OwnThread["side"]): number {
  return side === "BUYER" ? thread.sellerUnread : thread.buyerUnread;
}
