import type { ListingRow, UserRow } from "@loopbid/db";
import type { NewNotification } from "../notification/index.ts";
import type { Appended } from "./append-message.ts";
import { FIELDS, otherSide, peerOf, sideOf } from "./sides.ts";

/** Names what is told to a reader about a thread between two marks: the first message after a mark tells, the rest wait. */
export function messageKey(threadId: string, readSeq: number): string {
  return `message-${threadId}-${readSeq}`;
}

/** All that a thread's messages are told under, as a condition of the database. */
export function messageKeys(threadId: string): { $regex: string } {
  return { $regex: `^message-${threadId}-` };
}

/** Tells the reader of a message that was delivered; at most once before the reader has read on. */
export function messageNotification(
  { thread, message }: Appended,
  sender: Pick<UserRow, "name"> | null,
  listing: Pick<ListingRow, "title" | "images"> | null,
): NewNotification[] {
  if (message.state !== "SENT" || !sender || !listing) return [];
  const reader = otherSide(sideOf(thread, message.senderId));
  return [
    {
      userId: peerOf(thread, message.senderId),
      type: "message",
      key: messageKey(thread._id, thread[FIELDS[reader].readSeq]),
      values: { title: listing.title, name: sender.name, text: thread.preview },
      path: `/messages/${thread._id}`,
      imageKey: listing.images[0]?.key ?? null,
    },
  ];
}
