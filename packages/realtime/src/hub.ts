import { setTimeout as sleep } from "node:timers/promises";
import type { Logger, Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";
import { compareIds, type Delivery, lastEventId, readHistory } from "./history.ts";

type Listener = (delivery: Delivery<unknown>) => void;

interface Follower {
  /** Keeps what comes and waits: some of what came before it may be missing. */
  hold: () => void;
  catchUp: () => void;
}

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
const RETRY_MS = 500;

/** Fans Redis channels out to this process's listeners: one Redis subscription a topic, one decoding an event. */
export class Hub {
  readonly #topics = new Map<string, Topic>();
  readonly #followers = new Set<Follower>();
  readonly #options: HubOptions;

  constructor(options: HubOptions) {
    this.#options = options;
    options.subscriber.on("message", (topic: string, message: string) =>
      this.#deliver(topic, message),
    );
    let connected = options.subscriber.status === "ready";
    options.subscriber.on("ready", () => {
      if (connected) void this.#reconnected();
      connected = true;
    });
  }

  /** How many topics and listeners this process serves. */
  get size(): { topics: number; listeners: number } {
    let listeners = 0;
    for (const topic of this.#topics.values()) listeners += topic.listeners.size;
    return { topics: this.#topics.size, listeners };
  }

  /** What was published while the connection was away reached nobody: each follower reads it from history. */
  async #reconnected(): Promise<void> {
    const names = [...this.#topics.keys()];
    if (names.length === 0) return;
    // The client may have subscribed by itself already: its first message may skip the ones that were missed.
    for (const { hold } of this.#followers) hold();
    try {
      await this.#options.subscriber.subscribe(...names);
      for (const { catchUp } of this.#followers) catchUp();
    } catch (error) {
      this.#options.logger.warn({ err: error }, "lost Redis again while resubscribing");
    }
  }

  #deliver(name: string, message: string): void {
    const topic = this.#topics.get(name);
    if (!topic) return;
    const space = message.indexOf(" ");
    const parsed = topic.channel.schema.safeParse(parseJson(message.slice(space + 1)));
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
   * Every event after `resumeFrom`, then live ones: subscribes first, reads history second, drops what both brought.
   * Yields a reset where there is nothing to resume from: the reader takes a snapshot and resumes from the reset's id.
   * Catches up in the same way after the connection to Redis was lost, and for a reader that fell a thousand events
   * behind. Ends with `signal`.
   */
  async *follow<Event>(
    channel: Channel<Event>,
    key: string,
    resumeFrom: string | null | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<Delivery<Event> | Reset> {
    const backlog: Delivery<Event>[] = [];
    let last = resumeFrom ?? "";
    let behind = true;
    let held = false;
    let started = false;
    let wake: () => void = () => undefined;
    const follower: Follower = {
      hold() {
        held = true;
      },
      catchUp() {
        held = false;
        behind = true;
        wake();
      },
    };
    const stop = await this.listen(channel, key, (delivery) => {
      if (backlog.push(delivery) > MAX_BACKLOG) {
        backlog.length = 0;
        behind = true;
      }
      wake();
    });
    const onAbort = () => wake();
    signal.addEventListener("abort", onAbort);
    this.#followers.add(follower);
    try {
      while (!signal.aborted) {
        if (behind && !held) {
          behind = false;
          const missed = await this.#missed(channel, key, last).catch((error: unknown) => {
            if (!started) throw error;
            this.#options.logger.warn({ err: error }, "cannot catch up yet");
          });
          if (!missed) {
            behind = true;
            await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
            continue;
          }
          started = true;
          for (const delivery of missed) {
            last = delivery.id;
            yield delivery;
          }
          continue;
        }
        const next = held ? undefined : backlog.shift();
        if (next) {
          if (isKnown(next.id, last)) continue;
          last = next.id;
          yield next;
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      this.#followers.delete(follower);
      signal.removeEventListener("abort", onAbort);
      stop();
    }
  }

  async #missed<Event>(
    channel: Channel<Event>,
    key: string,
    last: string,
  ): Promise<(Delivery<Event> | Reset)[]> {
    const { redis } = this.#options;
    const missed = last ? await readHistory(redis, channel, key, last) : null;
    return missed ?? [{ reset: true, id: await lastEventId(redis, channel, key) }];
  }
}

/** Undefined, which no schema takes, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether history has brought it already. Ids of another epoch are always news. */
function isKnown(id: string, last: string): boolean {
  return last.split(".")[0] === id.split(".")[0] && compareIds(id, last) <= 0;
}
