import type { Logger, Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";
import { compareIds, type Delivery, lastEventId, readHistory } from "./history.ts";

type Listener = (delivery: Delivery<unknown>) => void;

interface Topic {
  channel: Channel<unknown>;
  listeners: Set<Listener>;
  ready: Promise<unknown>;
}

export interface HubOptions {
  /** In subscriber mode; used by this hub alone. */
  subscriber: Redis;
  /** For reading history. */
  redis: Redis;
  logger: Logger;
}

export interface Reset {
  reset: true;
  id: string;
}

const MAX_BACKLOG = 1_000;

/** Fans Redis channels out to this process's listeners: one Redis subscription a topic, one decoding an event. */
export class Hub {
  readonly #topics = new Map<string, Topic>();
  readonly #options: HubOptions;

  constructor(options: HubOptions) {
    this.#options = options;
    options.subscriber.on("message", (topic: string, message: string) =>
      this.#deliver(topic, message),
    );
  }

  /** How many topics and listeners this process serves. */
  get size(): { topics: number; listeners: number } {
    let listeners = 0;
    for (const topic of this.#topics.values()) listeners += topic.listeners.size;
    return { topics: this.#topics.size, listeners };
  }

  #deliver(name: string, message: string): void {
    const topic = this.#topics.get(name);
    if (!topic) return;
    const space = message.indexOf(" ");
    const parsed = topic.channel.schema.safeParse(JSON.parse(message.slice(space + 1)));
    if (!parsed.success) {
      this.#options.logger.error(
        { topic: name, issues: parsed.error.issues },
        "dropped a malformed event",
      );
      return;
    }
    const delivery = { id: message.slice(0, space), event: parsed.data };
    for (const listener of topic.listeners) listener(delivery);
  }

  /** Resolves once Redis has confirmed the subscription; the returned function ends it. */
  async listen<Event>(
    channel: Channel<Event>,
    key: string,
    listener: (delivery: Delivery<Event>) => void,
  ): Promise<() => void> {
    const name = topicOf(channel, key);
    let topic = this.#topics.get(name);
    if (!topic) {
      topic = {
        channel: channel as Channel<unknown>,
        listeners: new Set(),
        ready: this.#options.subscriber.subscribe(name),
      };
      this.#topics.set(name, topic);
    }
    const own = listener as Listener;
    topic.listeners.add(own);
    const stop = () => this.#drop(name, own);
    try {
      await topic.ready;
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  #drop(name: string, listener: Listener): void {
    const topic = this.#topics.get(name);
    if (!topic?.listeners.delete(listener) || topic.listeners.size > 0) return;
    this.#topics.delete(name);
    this.#options.subscriber.unsubscribe(name).catch(() => undefined);
  }

  /**
   * Every event after `lastEventId`, then live ones: subscribes first, reads history second, drops what both brought.
   * Yields a reset first where there is nothing to resume from: the reader takes a snapshot and resumes from the
   * reset's id. Ends with `signal`, or where the reader falls more than a thousand events behind.
   */
  async *follow<Event>(
    channel: Channel<Event>,
    key: string,
    resumeFrom: string | null | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<Delivery<Event> | Reset> {
    const backlog: Delivery<Event>[] = [];
    let wake: () => void = () => undefined;
    let overrun = false;
    const stop = await this.listen(channel, key, (delivery) => {
      if (backlog.length >= MAX_BACKLOG) overrun = true;
      else backlog.push(delivery);
      wake();
    });
    const onAbort = () => wake();
    signal.addEventListener("abort", onAbort);
    try {
      const { redis } = this.#options;
      const missed = resumeFrom ? await readHistory(redis, channel, key, resumeFrom) : null;
      let last = "";
      if (missed) {
        for (const delivery of missed) {
          yield delivery;
          last = delivery.id;
        }
        last ||= resumeFrom!;
      } else {
        last = await lastEventId(redis, channel, key);
        yield { reset: true, id: last };
      }
      while (!signal.aborted && !overrun) {
        const next = backlog.shift();
        if (next) {
          const known =
            last && last.split(".")[0] === next.id.split(".")[0] && compareIds(next.id, last) <= 0;
          if (!known) yield next;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      signal.removeEventListener("abort", onAbort);
      stop();
    }
  }
}
