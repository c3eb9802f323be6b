import type { UserEvent } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import {
  addMessages,
  applyUserEvent,
  gapAfter,
  hasOlder,
  NO_THREAD,
  type ThreadState,
} from "../../components/chat/thread-state.ts";
import { message, offer, thread, THREAD_ID } from "./sample-thread.ts";

const NOW = 1_767_268_800_000;
const seqs = ({ messages }: ThreadState) => messages.map(({ seq }) => seq);
const upTo = (last: number) =>
  addMessages(
    NO_THREAD,
    Array.from({ length: last }, (_, at) => message(at + 1)),
  );

describe("messages of a thread", () => {
  it("stand in the order of seq, each once, however they come", () => {
    const state = addMessages(upTo(2), [message(5), message(3), message(2), message(4)]);
    expect(seqs(state)).toEqual([1, 2, 3, 4, 5]);
    expect(state.seq).toBe(5);
  });

  it("know where one is missing", () => {
    expect(gapAfter(NO_THREAD)).toBeNull();
    expect(gapAfter(upTo(4))).toBeNull();
    expect(gapAfter(addMessages(upTo(2), [message(5)]))).toBe(2);
    expect(gapAfter({ ...upTo(4), seq: 6 })).toBe(4);
    const paged = addMessages(NO_THREAD, [message(8), message(9)]);
    expect(gapAfter(paged)).toBeNull();
    expect([hasOlder(paged), hasOlder(upTo(2)), hasOlder(NO_THREAD)]).toEqual([true, false, false]);
  });

  it("keep the check's verdict, also where it comes before the message or an older copy after it", () => {
    const checked: UserEvent = {
      kind: "message-checked",
      threadId: THREAD_ID,
      seq: 3,
      state: "SENT",
      warnings: ["off_platform"],
    };
    const early = addMessages(applyUserEvent(upTo(2), THREAD_ID, checked, NOW), [message(3)]);
    expect(early.messages[2]!.warnings).toEqual(["off_platform"]);
    const late = addMessages(applyUserEvent(upTo(3), THREAD_ID, checked, NOW), [message(3)]);
    expect(late.messages[2]!.warnings).toEqual(["off_platform"]);
  });
});

describe("a live event", () => {
  it("adds a message and takes both read marks, which never fall", () => {
    const event = {
      kind: "message",
      thread: thread({ seq: 4, readSeq: 1, peerReadSeq: 2 }),
      message: message(4),
      unreadMessages: 1,
    } as const;
    const state = applyUserEvent({ ...upTo(3), readSeq: 3 }, THREAD_ID, event, NOW);
    expect(seqs(state)).toEqual([1, 2, 3, 4]);
    expect(state).toMatchObject({ readSeq: 3, peerReadSeq: 2 });
    const read = { kind: "read", threadId: THREAD_ID, unread: 0, unreadMessages: 0 } as const;
    expect(
      applyUserEvent(state, THREAD_ID, { ...read, mine: false, seq: 1 }, NOW).peerReadSeq,
    ).toBe(2);
    expect(applyUserEvent(state, THREAD_ID, { ...read, mine: true, seq: 4 }, NOW).readSeq).toBe(4);
    const seen = applyUserEvent(state, THREAD_ID, { ...read, mine: false, seq: 3 }, NOW);
    expect(seen).toMatchObject({ peerReadSeq: 3, peerReadAt: NOW });
  });

  it("of another thread changes nothing", () => {
    const state = upTo(3);
    const other = thread({ id: "c".repeat(24) });
    const event = {
      kind: "message",
      thread: other,
      message: message(9),
      unreadMessages: 1,
    } as const;
    expect(applyUserEvent(state, THREAD_ID, event, NOW)).toBe(state);
  });

  it("closes an offer's card, which an older copy does not open again", () => {
    const card = message(2, { kind: "OFFER", offer: offer() });
    const open = addMessages(upTo(1), [card]);
    const declined = applyUserEvent(
      open,
      THREAD_ID,
      {
        kind: "offer",
        offer: offer({ state: "DECLINED" }),
      },
      NOW,
    );
    expect(declined.messages[1]!.offer!.state).toBe("DECLINED");
    expect(addMessages(declined, [card]).messages[1]!.offer!.state).toBe("DECLINED");
  });
});
