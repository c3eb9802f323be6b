import type { Logger, Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";
import type { Outlet } from "./fan-out/outlet.ts";
import { Seat } from "./fan-out/seat.ts";
import { emptyStats, type HubStats } from "./fan-out/stats.ts";
import { timing } from "./fan-out/timing.ts";
import { Topic } from "./fan-out/topic.ts";
import { type Delivery, readNewest } from "./history.ts";
import { readWhereabouts, type Whereabouts } from "./whereabouts.ts";

type Listener = (delivery: Delivery<unknown>) => void;

interface Subscription {
  channel: Channel<unknown>;
  listeners: Set<Listener>;
  topic: Topic | null;
  /** Redis has confirmed it, and the topic has read its history. */
  ready: Promise<unknown>;
}

export interface HubOptions {
  /** In subscriber mode; used by this hub alone. */
  subscriber: Redis;
  /** For reading history. */
  redis: Redis;
  logger: Logger;
}

export interface SeatOptions<Event> {
  outlet: Outlet;
  /** Who looks: a user's id, or the connection's own where nobody is signed in. */
  viewer: string;
  /** The last event that the reader saw. */
  resumeFrom?: string | null | undefined;
  /** The state that follows from all events so far; read once for all readers who wait for it, with nobody's rights. */
  snapshot: () => Promise<Event>;
}

const RETRY_MS = 500;

/**
 * Fans Redis channels out to this process's connections: one Redis subscription a topic, one decoding an event, one
 * encoding a request id, and no work of its own for a reader but the write.
 */
export class Hub {
  readonly stats: HubStats = emptyStats();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #options: HubOptions;

  constructor(options: HubOptions) {
    this.#options = options;
    options.subscriber.on("message", (name: string, message: string) =>
      this.#deliver(name, message),
    );
    let connected = options.subscriber.status === "ready";
    options.subscriber.on("ready", () => {
      if (connected) void this.#reconnected();
      connected = true;
    });
  }

  /** What this process serves now. */
  get size(): { topics: number; seats: number } {
    let seats = 0;
    for (const topic of this.topics()) seats += topic.seats;
    return { topics: this.#subscriptions.size, seats };
  }

  *topics(): Iterable<Topic> {
    for (const { topic } of this.#subscriptions.values()) if (topic) yield topic;
  }

  /** Whether people have Loopbid open, in the order in which they are asked for. @throws where Redis is away. */
  whereabouts(userIds: readonly string[]): Promise<Whereabouts[]> {
    return readWhereabouts(this.#options.redis, userIds);
  }

  /** What was published while the connection was away reached nobody: each topic reads it from history. */
  async #reconnected(): Promise<void> {
    const names = [...this.#subscriptions.keys()];
    if (names.length === 0) return;
    for (const topic of this.topics()) topic.hold();
    try {
      await this.#options.subscriber.subscribe(...names);
    } catch (error) {
      this.#options.logger.warn({ err: error }, "lost Redis again while resubscribing");
      return;
    }
    await Promise.all([...this.topics()].map((topic) => this.#load(topic)));
  }

  async #load(topic: Topic): Promise<void> {
    const { logger } = this.#options;
    while (topic.seats > 0) {
      try {
        return await topic.load();
      } catch (error) {
        logger.warn({ err: error, key: topic.key }, "cannot read history yet");
        await timing.pause(RETRY_MS);
      }
    }
  }

  #deliver(name: string, message: string): void {
    const subscription = this.#subscriptions.get(name);
    if (!subscription) return;
    const space = message.indexOf(" ");
    const entry = { id: message.slice(0, space), body: message.slice(space + 1) };
    const parsed = subscription.channel.schema.safeParse(parseJson(entry.body));
    if (!parsed.success) {
      this.stats.malformed += 1;
      const { issues } = parsed.error;
      this.#options.logger.error({ topic: name, issues }, "dropped a malformed event");
      return;
    }
    this.stats.events += 1;
    subscription.topic?.deliver(entry);
    const delivery = { id: entry.id, event: parsed.data };
    for (const listener of subscription.listeners) listener(delivery);
  }

  #subscribe(channel: Channel<unknown>, key: string): Subscription {
    const name = topicOf(channel, key);
    let subscription = this.#subscriptions.get(name);
    if (!subscription) {
      const ready = this.#options.subscriber.subscribe(name);
      subscription = { channel, listeners: new Set(), topic: null, ready };
      this.#subscriptions.set(name, subscription);
    }
    return subscription;
  }

  #drop(name: string, subscription: Subscription): void {
    if (subscription.listeners.size > 0 || (subscription.topic?.seats ?? 0) > 0) return;
    if (this.#subscriptions.get(name) !== subscription) return;
    this.#subscriptions.delete(name);
    this.#options.subscriber.unsubscribe(name).catch(() => undefined);
  }

  /** Resolves once Redis has confirmed the subscription; the returned function ends it. */
  async listen<Event>(
    channel: Channel<Event>,
    key: string,
    listener: (delivery: Delivery<Event>) => void,
  ): Promise<() => void> {
    const subscription = this.#subscribe(channel as Channel<unknown>, key);
    const own = listener as Listener;
    subscription.listeners.add(own);
    const stop = () => {
      subscription.listeners.delete(own);
      this.#drop(topicOf(channel, key), subscription);
    };
    try {
      await subscription.ready;
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  /**
   * Takes a seat at a channel. Once begun, it gets every event after `resumeFrom`, or a snapshot and every event after
   * that where history does not reach back; after a lost connection to Redis it goes on in the same way.
   * @throws TooManyRequestsError where the connection holds too many; what Redis throws where it is away.
   */
  async sit<Event>(
    channel: Channel<Event>,
    key: string,
    { outlet, viewer, resumeFrom, snapshot }: SeatOptions<Event>,
  ): Promise<Seat> {
    const subscription = this.#subscribe(channel as Channel<unknown>, key);
    const isNew = subscription.topic === null;
    const topic = (subscription.topic ??= this.#openTopic(subscription, key, snapshot));
    const seat = new Seat(topic, outlet, viewer, resumeFrom ?? null);
    topic.take(seat);
    try {
      outlet.hold(seat);
      if (isNew) subscription.ready = subscription.ready.then(() => topic.load());
      await subscription.ready;
    } catch (error) {
      seat.leave();
      throw error;
    }
    return seat;
  }

  #openTopic(subscription: Subscription, key: string, snapshot: () => Promise<unknown>): Topic {
    const { redis, logger } = this.#options;
    const { channel } = subscription;
    const name = topicOf(channel, key);
    return new Topic({
      channel,
      key,
      snapshot,
      read: async () =>
        channel.history > 0 ? readNewest(redis, channel, key, channel.history) : [],
      onEmpty: () => {
        subscription.topic = null;
        this.#drop(name, subscription);
      },
      stats: this.stats,
      logger,
    });
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
