import type { MessageRow } from "@loopbid/db";
import type { SearchMessagesInput, SearchMessagesResult } from "@loopbid/validators";
import type { z } from "zod";
import { requireUser, type ServiceContext } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { toMessage, offersOf } from "./to-message.ts";
import { toThreads } from "./to-thread.ts";

const PAGE_SIZE = 20;
/** The search reads every message of so many threads, those with the newest messages. */
const MAX_THREADS = 300;
const MAX_WORDS = 8;
const MAX_MS = 3_000;

/**
 * Messages of the signed-in person's own threads that have every word, at its start, newest first.
 * @throws UnauthenticatedError
 */
export async function searchMessages(
  ctx: ServiceContext,
  { q, cursor }: z.output<typeof SearchMessagesInput>,
): Promise<SearchMessagesResult> {
  const { userId } = requireUser(ctx);
  const { rows } = ctx.db;
  const words = wordsOf(q);
  const threads = words.length > 0 ? await ownThreads(ctx, userId) : [];
  if (threads.length === 0) return { hits: [], nextCursor: null };
  const after = readCursor(cursor);
  const found = await rows.messages.find(
    {
      threadId: { $in: threads },
      $and: [
        ...words.map((word) => ({ text: { $regex: pattern(word), $options: "i" } })),
        { $or: [{ state: "SENT" as const }, { senderId: userId }] },
        ...(after
          ? [
              { createdAt: { $lte: after.at } },
              { $or: [{ createdAt: { $lt: after.at } }, { _id: { $lt: after.id } }] },
            ]
          : []),
      ],
    },
    { sort: { createdAt: -1, _id: -1 }, limit: PAGE_SIZE + 1, maxTimeMS: MAX_MS },
  );
  const page = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined;
  return {
    hits: await toHits(ctx, page, userId),
    nextCursor: last ? writeCursor({ at: last.createdAt, id: last._id }) : null,
  };
}

function wordsOf(q: string): string[] {
  const words = q.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** At the start of a word; `word` is letters and digits. */
function pattern(word: string): string {
  return `(^|[^\\p{L}\\p{N}])${word}`;
}

async function ownThreads(ctx: ServiceContext, userId: string): Promise<string[]> {
  const newest = { sort: { lastMessageAt: -1 }, limit: MAX_THREADS } as const;
  const projection = { lastMessageAt: 1 };
  const found = await Promise.all([
    ctx.db.rows.threads.find({ buyerId: userId }, { ...newest, projection }),
    ctx.db.rows.threads.find({ sellerId: userId }, { ...newest, projection }),
  ]);
  return found
    .flat()
    .sort((a, b) => (b.lastMessageAt?.getTime() ?? 0) - (a.lastMessageAt?.getTime() ?? 0))
    .slice(0, MAX_THREADS)
    .map(({ _id }) => _id);
}

async function toHits(
  ctx: ServiceContext,
  page: readonly MessageRow[],
  userId: string,
): Promise<SearchMessagesResult["hits"]> {
  const { rows } = ctx.db;
  const ids = [...new Set(page.map(({ threadId }) => threadId))];
  const [offers, threads] = await Promise.all([
    offersOf(rows, page),
    ids.length > 0
      ? rows.threads.find({ _id: { $in: ids } }).then((found) => toThreads(rows, found, userId))
      : [],
  ]);
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  return page.flatMap((row) => {
    const thread = byId.get(row.threadId);
    return thread ? [{ thread, message: toMessage(row, userId, offers) }] : [];
  });
}
