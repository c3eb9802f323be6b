import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChatStore } from "../../components/chat/chat-store.ts";
import { type FetchMessages, ThreadRepair } from "../../components/chat/thread-repair.ts";
import { message, thread, THREAD_ID } from "./sample-thread.ts";

const PAGE = 2;

/** A thread of `count` messages on a server that fails as often as it is told to. */
function server(count: number, failures = 0) {
  const all = Array.from({ length: count }, (_, at) => message(at + 1));
  const asked: (number | undefined)[] = [];
  let failing = failures;
  const fetch: FetchMessages = async (afterSeq) => {
    asked.push(afterSeq);
    failing -= 1;
    if (failing >= 0) throw new TypeError("Failed to fetch");
    return afterSeq === undefined ? all.slice(-PAGE) : all.slice(afterSeq, afterSeq + PAGE);
  };
  return { asked, fetch };
}

/** A tab that has the messages `seqs`, of a thread in which `seq` were heard of. */
function tab(seqs: number[], seq: number, fetch: FetchMessages) {
  const store = new ChatStore();
  store.seed(
    THREAD_ID,
    seqs.map((each) => message(each)),
    thread({ seq, readSeq: 0, peerReadSeq: 0 }),
  );
  const known = () => store.thread(THREAD_ID).messages.map(({ seq: each }) => each);
  return { repair: new ThreadRepair(THREAD_ID, store, fetch), known };
}

describe("the repair of a thread", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("fills a gap page by page, and asks for nothing where none is", async () => {
    const { asked, fetch } = server(7);
    const { repair, known } = tab([1, 2, 7], 7, fetch);
    repair.ask("gaps");
    await vi.runAllTimersAsync();
    expect(known()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(asked).toEqual([2, 4]);
    repair.ask("gaps");
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });

  it("reads the newest page anew, and what lies between", async () => {
    const { asked, fetch } = server(6);
    const { repair, known } = tab([1, 2], 2, fetch);
    repair.ask("anew");
    await vi.runAllTimersAsync();
    expect(known()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked).toEqual([undefined, 2]);
  });

  it("does in one further round what is asked for meanwhile", async () => {
    const { asked, fetch } = server(2);
    const { repair } = tab([1, 2], 2, fetch);
    repair.ask("anew");
    repair.ask("anew");
    repair.ask("gaps");
    await vi.runAllTimersAsync();
    expect(asked).toEqual([undefined, undefined]);
  });

  it("asks again until there is an answer, and for no less than before", async () => {
    const { asked, fetch } = server(4, 3);
    const { repair, known } = tab([1], 1, fetch);
    repair.ask("anew");
    await vi.advanceTimersByTimeAsync(0);
    repair.ask("gaps");
    await vi.runAllTimersAsync();
    expect(known()).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual([undefined, undefined, undefined, undefined, 1]);
  });

  it("does not ask twice for what the server does not have, and not at all once it is stopped", async () => {
    const { asked, fetch } = server(2, 1);
    const { repair, known } = tab([1, 2], 5, fetch);
    repair.ask("gaps");
    await vi.advanceTimersByTimeAsync(0);
    repair.stop();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([2]);
    repair.ask("gaps");
    await vi.runAllTimersAsync();
    expect(asked).toEqual([2, 2]);
    expect(known()).toEqual([1, 2]);
  });
});
