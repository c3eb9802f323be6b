import type { ChatMessage } from "@loopbid/validators";
import { ANSWER_WITHIN_MS, toRefusal } from "../auction/send-bid.ts";
import type { ChatStore } from "./chat-store.ts";
import { nextToSend, type Queued } from "./outbox.ts";

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

export type SendQueued = (queued: Queued, signal: AbortSignal) => Promise<ChatMessage>;

/**
 * Sends what is queued: in each thread one at a time, in order, always under the message's own key, until the server has
 * said yes or no. Silence is no answer, so it asks again; the key keeps the message from counting twice.
 */
export class OutboxSender {
  readonly #store: ChatStore;
  readonly #send: SendQueued;
  readonly #busy = new Set<string>();
  readonly #wakers = new Set<() => void>();
  #stopped = false;

  constructor(store: ChatStore, send: SendQueued) {
    this.#store = store;
    this.#send = send;
  }

  /** Starts what waits, now: something was written, or the network may be back. */
  kick = (): void => {
    this.#stopped = false;
    for (const wake of [...this.#wakers]) wake();
    const threads = new Set(this.#store.outbox().map(({ threadId }) => threadId));
    for (const threadId of threads) void this.#run(threadId);
  };

  stop(): void {
    this.#stopped = true;
    for (const wake of [...this.#wakers]) wake();
  }

  async #run(threadId: string): Promise<void> {
    if (this.#busy.has(threadId)) return;
    this.#busy.add(threadId);
    for (let attempt = 0; !this.#stopped;) {
      const queued = nextToSend(this.#store.outbox(), threadId);
      if (!queued) break;
      if (await this.#try(queued)) {
        attempt = 0;
      } else {
        await this.#pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]!);
        attempt += 1;
      }
    }
    this.#busy.delete(threadId);
  }

  /** @returns whether there was an answer. */
  async #try(queued: Queued): Promise<boolean> {
    try {
      const message = await this.#send(queued, AbortSignal.timeout(ANSWER_WITHIN_MS));
      this.#store.add(queued.threadId, [message]);
      this.#store.discard(queued.key);
      return true;
    } catch (error) {
      const { lost, message } = toRefusal(error);
      this.#store.patch(
        queued.key,
        lost ? { state: "waiting" } : { state: "failed", refusal: message },
      );
      return !lost;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#wakers.add(wake);
    });
  }
}
