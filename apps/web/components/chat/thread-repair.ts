import type { ChatMessage } from "@loopbid/validators";
import type { ChatStore } from "./chat-store.ts";
import { gapAfter } from "./thread-state.ts";

/** What could not be fetched is asked for again after this long (ms). */
const ASK_AGAIN_MS = 5_000;

/** The messages that follow `afterSeq`, or else the newest ones; as many as the server gives at once. */
export type FetchMessages = (afterSeq?: number) => Promise<readonly ChatMessage[]>;

/**
 * Fetches what a thread misses: `gaps`, the messages between those that are there; `anew`, also the newest page, for what
 * changed in messages that are there. One request at a time, and again until there was an answer.
 */
export class ThreadRepair {
  readonly #threadId: string;
  readonly #store: ChatStore;
  readonly #fetch: FetchMessages;
  #wanted: "nothing" | "gaps" | "anew" = "nothing";
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(threadId: string, store: ChatStore, fetch: FetchMessages) {
    this.#threadId = threadId;
    this.#store = store;
    this.#fetch = fetch;
  }

  ask(what: "gaps" | "anew"): void {
    this.#stopped = false;
    this.#want(what);
    if (!this.#running) void this.#run();
  }

  stop = (): void => {
    this.#stopped = true;
    clearTimeout(this.#timer);
  };

  #want(what: "gaps" | "anew"): void {
    if (this.#wanted !== "anew") this.#wanted = what;
  }

  async #run(): Promise<void> {
    this.#running = true;
    clearTimeout(this.#timer);
    // What is asked for while this runs is done in another round.
    while (this.#wanted !== "nothing" && !this.#stopped) {
      const what = this.#wanted;
      this.#wanted = "nothing";
      try {
        if (what === "anew") this.#store.add(this.#threadId, await this.#fetch());
        await this.#fill();
      } catch {
        this.#want(what);
        if (!this.#stopped) this.#timer = setTimeout(() => void this.#run(), ASK_AGAIN_MS);
        break;
      }
    }
    this.#running = false;
  }

  async #fill(): Promise<void> {
    const gap = () => gapAfter(this.#store.thread(this.#threadId));
    for (let after = gap(); after !== null;) {
      this.#store.add(this.#threadId, await this.#fetch(after));
      const next = gap();
      // What the server does not have either is not asked for twice.
      after = next === after ? null : next;
    }
  }
}
