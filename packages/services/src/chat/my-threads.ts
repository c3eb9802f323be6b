import type { Rows, ThreadRow } from "@loopbid/db";
import type { ThreadSide, ThreadsInput, ThreadsResult } from "@loopbid/validators";
import type { z } from "zod";
import { requireUser, type ServiceContext } from "../context.ts";
import { type Place, readCursor, writeCursor } from "../cursor.ts";
import { FIELDS } from "./sides.ts";
import { toThreads } from "./to-thread.ts";

const PAGE_SIZE = 25;

/**
 * The signed-in person's threads that have messages, the one with the newest first. A page takes six queries.
 * @throws UnauthenticatedError
 */
export async function myThreads(
  ctx: ServiceContext,
  { filter, listingId, cursor }: z.output<typeof ThreadsInput>,
): Promise<ThreadsResult> {
  const { userId } = requireUser(ctx);
  const { rows } = ctx.db;
  const after = readCursor(cursor);
  const sides: ThreadSide[] = [
    ...(filter === "selling" ? [] : (["BUYER"] as const)),
    ...(filter === "buying" ? [] : (["SELLER"] as const)),
  ];
  const found = await Promise.all(
    sides.map((side) =>
      threadsOf(rows, userId, side, { unreadOnly: filter === "unread", listingId }, after),
    ),
  );
  const newest = found.flat().sort(byNewest);
  const page = newest.slice(0, PAGE_SIZE);
  const last = newest.length > PAGE_SIZE ? page.at(-1) : undefined;
  return {
    threads: await toThreads(rows, page, userId),
    nextCursor: last ? writeCursor({ at: last.lastMessageAt!, id: last._id }) : null,
  };
}

/** One side at a time, so that an index gives the order. */
function threadsOf(
  rows: Rows,
  userId: string,
  side: ThreadSide,
  { unreadOnly, listingId }: { unreadOnly: boolean; listingId: string | undefined },
  after: Place | null,
): Promise<ThreadRow[]> {
  const { person, unread } = FIELDS[side];
  return rows.threads.find(
    {
      [person]: userId,
      lastMessageAt: after ? { $ne: null, $lte: after.at } : { $ne: null },
      ...(listingId ? { listingId } : {}),
      ...(unreadOnly ? { [unread]: { $gt: 0 } } : {}),
      ...(after ? { $or: [{ lastMessageAt: { $lt: after.at } }, { _id: { $lt: after.id } }] } : {}),
    },
    { sort: { lastMessageAt: -1, _id: -1 }, limit: PAGE_SIZE + 1 },
  );
}

function byNewest(a: ThreadRow, b: ThreadRow): number {
  const later = b.lastMessageAt!.getTime() - a.lastMessageAt!.getTime();
  return later || (a._id < b._id ? 1 : -1);
}
