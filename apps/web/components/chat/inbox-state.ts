import type { ThreadsResult, ThreadSummary } from "@loopbid/validators";

export type InboxFilter = "all" | "unread" | "buying" | "selling";
export const INBOX_FILTERS: readonly InboxFilter[] = ["all", "unread", "buying", "selling"];

type Pages = readonly { threads: ThreadSummary[]; nextCursor: string | null }[];

/** Which threads a list holds. */
export interface InboxView {
  filter: InboxFilter;
  /** Only those about one listing. */
  listingId?: string;
}

function belongs(thread: ThreadSummary, { filter, listingId }: InboxView): boolean {
  if (listingId !== undefined && thread.listing.id !== listingId) return false;
  if (filter === "unread") return thread.unread > 0;
  if (filter === "buying") return thread.role === "BUYER";
  if (filter === "selling") return thread.role === "SELLER";
  return true;
}

function mapThreads(
  pages: Pages,
  change: (thread: ThreadSummary) => ThreadSummary | null,
): ThreadsResult[] {
  return pages.map(({ threads, nextCursor }) => ({
    nextCursor,
    threads: threads.map(change).filter((thread) => thread !== null),
  }));
}

/** Moves a thread to the top after a message; one that is behind what the page knows changes nothing. */
export function withThread(pages: Pages, thread: ThreadSummary, view: InboxView): ThreadsResult[] {
  const known = pages.flatMap(({ threads }) => threads).find(({ id }) => id === thread.id);
  if (known && known.seq > thread.seq) return [...pages];
  if (known && known.lastMessageAt === thread.lastMessageAt) {
    return mapThreads(pages, (each) => (each.id === thread.id ? thread : each));
  }
  // A withheld message moves no inbox, and one that is all there is stands in none.
  if (thread.lastMessageAt === null) return [...pages];
  const rest = mapThreads(pages, (each) => (each.id === thread.id ? null : each));
  const [first, ...others] = rest;
  // A thread that was read in a list of unread ones stays until the list is read anew.
  if (!first || !(belongs(thread, view) || known)) return rest;
  return [{ ...first, threads: [thread, ...first.threads] }, ...others];
}

export type ReadMark = { threadId: string; mine: boolean; seq: number; unread: number };

/** Takes a read mark of either side into the lists. */
export function withRead(pages: Pages, { threadId, mine, seq, unread }: ReadMark): ThreadsResult[] {
  return mapThreads(pages, (thread) => {
    if (thread.id !== threadId) return thread;
    return mine
      ? { ...thread, unread, readSeq: Math.max(thread.readSeq, seq) }
      : { ...thread, peerReadSeq: Math.max(thread.peerReadSeq, seq) };
  });
}
