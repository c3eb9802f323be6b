import type { Redis } from "@loopbid/core";

/** A word that does not come back within so long (ms) is lost. */
const LOST_MS = 2_000;

export interface EventLagOptions {
  redis: Redis;
  /** In subscriber mode; may be a hub's own. */
  subscriber: Redis;
  /** Tells this process from all others. */
  processId: string;
}

/** How long an event takes through Redis into this process: it says a word to itself on the way that events go. */
export class EventLag {
  readonly #options: EventLagOptions;
  readonly #topic: string;
  #said = 0;
  #heard: ((word: string) => void) | null = null;

  constructor(options: EventLagOptions) {
    this.#options = options;
    this.#topic = `lag:${options.processId}`;
    options.subscriber.on("message", (topic: string, word: string) => {
      if (topic === this.#topic) this.#heard?.(word);
    });
  }

  /** Ms; null where it did not come back. @throws what Redis throws where it is away. */
  async measure(): Promise<number | null> {
    const { redis, subscriber } = this.#options;
    // Costs nothing where it is subscribed already.
    await subscriber.subscribe(this.#topic);
    const word = String((this.#said += 1));
    const { promise, resolve } = Promise.withResolvers<number | null>();
    const began = performance.now();
    this.#heard = (heard) => {
      if (heard === word) resolve(performance.now() - began);
    };
    const late = setTimeout(() => resolve(null), LOST_MS);
    try {
      await redis.publish(this.#topic, word);
      return await promise;
    } finally {
      clearTimeout(late);
      this.#heard = null;
    }
  }
}
