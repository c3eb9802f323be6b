import { describe, expect, it } from "vitest";
import { withRead, withThread } from "../../components/chat/inbox-state.ts";
import { thread, THREAD_ID } from "./sample-thread.ts";

const LATER = "2026-01-01T13:00:00.000Z";
const other = thread({ id: "c".repeat(24), seq: 9, role: "SELLER", unread: 0 });
const pages = [{ threads: [other, thread()], nextCursor: null }];
const ids = (list: ReturnType<typeof withThread>) =>
  list.flatMap(({ threads }) => threads.map(({ id }) => id));

describe("the inbox after a message", () => {
  it("has its thread on top, once", () => {
    const next = withThread(pages, thread({ seq: 4, preview: "new", lastMessageAt: LATER }), {
      filter: "all",
    });
    expect(ids(next)).toEqual([THREAD_ID, other.id]);
    expect(next[0]!.threads[0]!.preview).toBe("new");
  });

  it("takes a new thread only into the lists that it belongs to", () => {
    const fresh = thread({ id: "d".repeat(24), seq: 1, role: "SELLER" });
    expect(ids(withThread(pages, fresh, { filter: "selling" }))[0]).toBe(fresh.id);
    expect(ids(withThread(pages, fresh, { filter: "buying" }))).not.toContain(fresh.id);
    const about = { filter: "all", listingId: fresh.listing.id } as const;
    expect(ids(withThread(pages, fresh, about))).toContain(fresh.id);
    const elsewhere = { ...about, listingId: "e".repeat(24) };
    expect(ids(withThread(pages, fresh, elsewhere))).not.toContain(fresh.id);
    expect(ids(withThread(pages, { ...fresh, unread: 0 }, { filter: "unread" }))).not.toContain(
      fresh.id,
    );
  });

  it("is not moved by a withheld one", () => {
    expect(ids(withThread(pages, thread({ seq: 4 }), { filter: "all" }))).toEqual([
      other.id,
      THREAD_ID,
    ]);
    const only = thread({ id: "d".repeat(24), lastMessageAt: null });
    expect(ids(withThread(pages, only, { filter: "all" }))).not.toContain(only.id);
  });

  it("is not turned back by an event that comes late", () => {
    const next = withThread(pages, thread({ seq: 2, preview: "old" }), { filter: "all" });
    expect(next[0]!.threads[1]!.preview).toBe("message 3");
    expect(ids(next)).toEqual([other.id, THREAD_ID]);
  });
});

it("a read mark of either side never falls", () => {
  const read = withRead(pages, { threadId: THREAD_ID, mine: true, seq: 1, unread: 0 });
  expect(read[0]!.threads[1]).toMatchObject({ unread: 0, readSeq: 2 });
  const peer = withRead(pages, { threadId: THREAD_ID, mine: false, seq: 3, unread: 0 });
  expect(peer[0]!.threads[1]).toMatchObject({ unread: 1, peerReadSeq: 3 });
});
