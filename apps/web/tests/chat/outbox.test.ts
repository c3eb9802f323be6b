import { describe, expect, it } from "vitest";
import {
  nextToSend,
  patchQueued,
  type Queued,
  readOutbox,
  withoutArrived,
} from "../../components/chat/outbox.ts";
import { message, THREAD_ID } from "./sample-thread.ts";

function queued(key: string, changes: Partial<Queued> = {}): Queued {
  return {
    key,
    threadId: THREAD_ID,
    text: key,
    images: [],
    queuedAt: "2026-01-01T12:00:00.000Z",
    state: "sending",
    refusal: null,
    ...changes,
  };
}

describe("the outbox", () => {
  it("drops a message once it has arrived under its key, by whichever way", () => {
    const outbox = [queued("one"), queued("two")];
    expect(withoutArrived(outbox, [message(1, { mine: true, idempotencyKey: "one" })])).toEqual([
      outbox[1],
    ]);
    expect(withoutArrived(outbox, [message(1)])).toBe(outbox);
  });

  it("sends in the order of writing, past those that were refused", () => {
    const outbox = [queued("one"), queued("two"), queued("other", { threadId: "b".repeat(24) })];
    expect(nextToSend(outbox, THREAD_ID)?.key).toBe("one");
    const refused = patchQueued(outbox, "one", { state: "failed", refusal: "Too long." });
    expect(nextToSend(refused, THREAD_ID)?.key).toBe("two");
    expect(nextToSend([], THREAD_ID)).toBeNull();
  });

  it("survives a reload, and nonsense in the storage does no harm", () => {
    const outbox = [queued("one", { state: "waiting" })];
    expect(readOutbox(JSON.stringify(outbox))).toEqual(outbox);
    expect(readOutbox("{")).toEqual([]);
    expect(readOutbox('[{"key":1}]')).toEqual([]);
    expect(readOutbox(null)).toEqual([]);
  });
});
