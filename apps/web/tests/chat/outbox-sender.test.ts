import type { ChatMessage } from "@loopbid/validators";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChatStore } from "../../components/chat/chat-store.ts";
import type { Queued } from "../../components/chat/outbox.ts";
import { OutboxSender } from "../../components/chat/outbox-sender.ts";
import { message, THREAD_ID } from "./sample-thread.ts";

function queued(key: string): Queued {
  const queuedAt = "2026-01-01T12:00:00.000Z";
  return {
    key,
    threadId: THREAD_ID,
    text: key,
    images: [],
    queuedAt,
    state: "sending",
    refusal: null,
  };
}

const refusal = (code: string) => Object.assign(new Error("No."), { data: { code, reason: null } });
const lost = () => new TypeError("Failed to fetch");

/** A server that keeps a message once for each key, and whose answers the test can take away. */
function server(answers: (Error | null)[] = []) {
  const kept: ChatMessage[] = [];
  const asked: string[] = [];
  const send = async ({ key, text }: Queued): Promise<ChatMessage> => {
    asked.push(key);
    let found = kept.find(({ idempotencyKey }) => idempotencyKey === key);
    const answer = answers.shift() ?? null;
    if (answer && "data" in answer) throw answer;
    if (!found) {
      found = message(kept.length + 1, { mine: true, idempotencyKey: key, text });
      kept.push(found);
    }
    if (answer) throw answer;
    return found;
  };
  return { kept, asked, send };
}

describe("sending what is queued", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("keeps the order, one at a time", async () => {
    const { kept, send } = server();
    const store = new ChatStore();
    for (const key of ["one", "two", "three"]) store.enqueue(queued(key));
    new OutboxSender(store, send).kick();
    await vi.runAllTimersAsync();
    expect(kept.map(({ text }) => text)).toEqual(["one", "two", "three"]);
    expect(store.outbox()).toEqual([]);
    expect(store.thread(THREAD_ID).messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it("asks again under the same key after a lost answer, and the message counts once", async () => {
    const { kept, asked, send } = server([lost(), lost()]);
    const store = new ChatStore();
    store.enqueue(queued("one"));
    store.enqueue(queued("two"));
    const sender = new OutboxSender(store, send);
    sender.kick();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.outbox()[0]).toMatchObject({ key: "one", state: "waiting" });
    await vi.runAllTimersAsync();
    expect(asked).toEqual(["one", "one", "one", "two"]);
    expect(kept).toHaveLength(2);
    expect(store.thread(THREAD_ID).messages).toHaveLength(2);
  });

  it("does not wait once the network is back", async () => {
    const { asked, send } = server([lost(), lost(), lost(), lost(), lost()]);
    const store = new ChatStore();
    store.enqueue(queued("one"));
    const sender = new OutboxSender(store, send);
    sender.kick();
    for (let turn = 0; turn < 5; turn += 1) {
      await vi.advanceTimersByTimeAsync(1);
      sender.kick();
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(6);
    expect(store.outbox()).toEqual([]);
  });

  it("stops at a refusal, says why, and goes on with the next", async () => {
    const { kept, send } = server([refusal("FORBIDDEN")]);
    const store = new ChatStore();
    store.enqueue(queued("one"));
    store.enqueue(queued("two"));
    const sender = new OutboxSender(store, send);
    sender.kick();
    await vi.runAllTimersAsync();
    expect(store.outbox()).toEqual([{ ...queued("one"), state: "failed", refusal: "No." }]);
    expect(kept.map(({ text }) => text)).toEqual(["two"]);
    store.patch("one", { state: "sending", refusal: null });
    sender.kick();
    await vi.runAllTimersAsync();
    expect(kept.map(({ text }) => text)).toEqual(["two", "one"]);
  });

  it("drops what arrived as an event before its answer", async () => {
    const store = new ChatStore();
    store.enqueue(queued("one"));
    store.add(THREAD_ID, [message(1, { mine: true, idempotencyKey: "one" })]);
    expect(store.outbox()).toEqual([]);
  });
});
