import { NotFoundError } from "@loopbid/core";
import type { ThreadRow } from "@loopbid/db";
import type { ThreadSide } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";

/** The fields of a thread that belong to each side. */
export const FIELDS = {
  BUYER: { person: "buyerId", readSeq: "buyerReadSeq", unread: "buyerUnread" },
  SELLER: { person: "sellerId", readSeq: "sellerReadSeq", unread: "sellerUnread" },
} as const satisfies Record<ThreadSide, Record<string, keyof ThreadRow>>;

/** Which side of a thread a person is; the thread must be one of theirs. */
export function sideOf(thread: Pick<ThreadRow, "buyerId">, userId: string): ThreadSide {
  return thread.buyerId === userId ? "BUYER" : "SELLER";
}

export function otherSide(side: ThreadSide): ThreadSide {
  return side === "BUYER" ? "SELLER" : "BUYER";
}

/** Whom a person writes to in a thread. */
export function peerOf(thread: Pick<ThreadRow, "buyerId" | "sellerId">, userId: string): string {
  return thread.buyerId === userId ? thread.sellerId : thread.buyerId;
}

export interface OwnThread {
  thread: ThreadRow;
  userId: string;
  side: ThreadSide;
  peerId: string;
}

/**
 * A thread that the signed-in person is a side of.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides.
 */
export async function ownThread(ctx: ServiceContext, threadId: string): Promise<OwnThread> {
  const { userId } = requireUser(ctx);
  const thread = await ctx.db.rows.threads.findOne({ _id: threadId });
  if (!thread || (thread.buyerId !== userId && thread.sellerId !== userId))
    throw new NotFoundError("You have no such conversation.");
  return { thread, userId, side: sideOf(thread, userId), peerId: peerOf(thread, userId) };
}
