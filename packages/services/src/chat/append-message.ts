import { ConflictError, NotFoundError } from "@loopbid/core";
import { type MessageRow, newId, type Rows, type ThreadRow } from "@loopbid/db";
import { FIELDS, otherSide, sideOf } from "./sides.ts";

const MAX_PREVIEW = 140;

export interface NewMessage {
  thread: Pick<ThreadRow, "_id" | "buyerId">;
  /** A side of the thread. */
  senderId: string;
  kind: MessageRow["kind"];
  text: string;
  images: MessageRow["images"];
  /** The card that it shows. */
  offerId: string | null;
  /** A second call of this sender with the same key and content gets the first one's message. */
  idempotencyKey: string;
  /** WITHHELD is shown to its sender alone: it counts as unread for nobody and moves no inbox. */
  state?: MessageRow["state"];
  warnings?: readonly string[];
}

export interface Appended {
  /** As it is after the message. */
  thread: ThreadRow;
  message: MessageRow;
  /** The message was there already. */
  replayed: boolean;
}

/**
 * Adds a message to a thread under the next number, in the caller's transaction, which has to be `transact`: the
 * number comes with the write of the thread itself, and (threadId, seq) is unique, so numbers have no gap and no double
 * however many processes write. Announce it after the commit.
 * @throws NotFoundError for a thread that is not there, ConflictError (KEY_REUSED) for a key with other content.
 */
export async function appendMessage(rows: Rows, now: number, input: NewMessage): Promise<Appended> {
  const { senderId, idempotencyKey, state = "SENT" } = input;
  const threadId = input.thread._id;
  const known = await rows.messages.findOne({ threadId, senderId, idempotencyKey });
  if (known) return replay(rows, known, input);
  const at = new Date(now);
  const { unread } = FIELDS[otherSide(sideOf(input.thread, senderId))];
  const shown = state === "SENT";
  const thread = await rows.threads.findOneAndUpdate(
    { _id: threadId },
    {
      $inc: { seq: 1, ...(shown ? { [unread]: 1 } : {}) },
      ...(shown
        ? { $set: { lastMessageAt: at, lastSenderId: senderId, preview: previewOf(input.text) } }
        : {}),
    },
  );
  if (!thread) throw new NotFoundError("There is no such conversation.");
  const { kind, text, images, offerId, warnings = [] } = input;
  const message = await rows.messages.insertOne({
    _id: newId(),
    threadId,
    seq: thread.seq,
    kind,
    state,
    senderId,
    text,
    images,
    offerId,
    idempotencyKey,
    warnings: [...warnings],
    // A card and a picture have no words to check.
    checkedAt: text === "" ? at : null,
    modelVersion: null,
    createdAt: at,
  });
  return { thread, message, replayed: false };
}

async function replay(rows: Rows, message: MessageRow, input: NewMessage): Promise<Appended> {
  if (contentOf(message) !== contentOf(input))
    throw new ConflictError("This key was used for another message.", { reason: "KEY_REUSED" });
  const thread = await rows.threads.findOne({ _id: message.threadId });
  return { thread: thread!, message, replayed: true };
}

function contentOf({
  kind,
  text,
  images,
  offerId,
}: Pick<NewMessage, "kind" | "text" | "images" | "offerId">): string {
  return JSON.stringify([kind, text, images.map(({ key }) => key), offerId]);
}

function previewOf(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  if (letters.length <= MAX_PREVIEW) return letters.join("");
  return `${letters
    .slice(0, MAX_PREVIEW - 1)
    .join("")
    .trimEnd()}…`;
}
