import type { NotificationRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

const THREAD = /^\/messages\/([0-9a-f]{24})/;

/** How much of the thread that a notification leads to is unread now, and its last words; null where there is none. */
export async function unreadOf(
  { db }: Pick<ServiceContext, "db">,
  { path, userId }: Pick<NotificationRow, "path" | "userId">,
): Promise<{ count: number; preview: string } | null> {
  const [, threadId] = THREAD.exec(path) ?? [];
  const thread = threadId ? await db.rows.threads.findOne({ _id: threadId }) : null;
  if (!thread) return null;
  const count = thread.buyerId === userId ? thread.buyerUnread : thread.sellerUnread;
  return { count, preview: thread.preview };
}

/** The last of a thread's notifications, with what is unread there now: people tell once and write on. */
export async function withUnread(
  ctx: Pick<ServiceContext, "db">,
  rows: readonly NotificationRow[],
): Promise<NotificationRow> {
  const last = rows.at(-1)!;
  const unread = await unreadOf(ctx, last);
  const count = Math.max(rows.length, unread?.count ?? 0);
  if (count < 2) return last;
  const text = unread?.preview || (last.values as Record<string, string>)["text"] || "";
  const values = { ...(last.values as object), as: "many", count: String(count), text };
  return { ...last, values: values as never };
}
