import type { Logger, Redis } from "@loopbid/core";
import { topicOf } from "./channels.ts";
import type { Topic } from "./fan-out/topic.ts";
import type { Hub } from "./hub.ts";

/** How often a process says what changed: the most events per topic and process, however many people come and go. */
export const PRESENCE_BEAT_MS = 2_000;
const REFRESH_MS = 15_000;
/** A process that died is counted no longer than this. */
const TTL_MS = 45_000;

/**
 * Sets this process's count of a topic, drops those of processes that fell silent, and returns the sum, and whether it is
 * another one than was told last.
 */
const COUNT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if tonumber(ARGV[2]) > 0 then
  redis.call('HSET', KEYS[1], 'process:' .. ARGV[1], ARGV[2] .. ' ' .. string.format('%.0f', now + ARGV[3]))
else
  redis.call('HDEL', KEYS[1], 'process:' .. ARGV[1])
end
local sum = 0
local all = redis.call('HGETALL', KEYS[1])
for at = 1, #all, 2 do
  local count, expires = string.match(all[at + 1], '^(%d+) (%d+)$')
  if count then
    if tonumber(expires) < now then redis.call('HDEL', KEYS[1], all[at]) else sum = sum + count end
  end
end
local told = redis.call('HGET', KEYS[1], 'told')
redis.call('HSET', KEYS[1], 'told', sum)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {sum, told == tostring(sum) and 0 or 1}`;

export interface PresenceOptions {
  hub: Hub;
  redis: Redis;
  logger: Logger;
  /** Tells this process from all others. */
  processId: string;
}

interface Told {
  count: number;
  /** `performance.now()` */
  at: number;
  event: (viewers: number) => unknown;
  topic: Topic;
}

/**
 * Counts who looks at what, over all processes. People are counted once a process; a change costs one event per topic and
 * beat, not one per person.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #told = new Map<string, Told>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.beat(), PRESENCE_BEAT_MS).unref();
  }

  /** Takes this process out of all counts. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await Promise.all(
      [...this.#told].map(([name, told]) => this.#tell(name, { ...told, count: 0 })),
    );
    this.#told.clear();
  }

  /** Tells what changed since the last beat. Never throws: a count that is late does no harm. */
  async beat(now = performance.now()): Promise<void> {
    const due = new Map<string, Told>();
    const seen = new Set<string>();
    for (const topic of this.#options.hub.topics()) this.#look(topic, now, seen, due);
    for (const [name, told] of this.#told)
      if (!seen.has(name)) due.set(name, { ...told, count: 0, at: now });
    await Promise.all([...due].map(([name, told]) => this.#tell(name, told)));
  }

  #look(topic: Topic, now: number, seen: Set<string>, due: Map<string, Told>): void {
    const { channel, key } = topic;
    if (!channel.viewersEvent) return;
    const name = topicOf(channel, key);
    const count = topic.viewers;
    seen.add(name);
    const told = this.#told.get(name);
    if (topic.knowsViewers && told?.count === count && now - told.at < REFRESH_MS) return;
    const event = (viewers: number) => channel.viewersEvent!(key, viewers);
    due.set(name, { count, at: now, event, topic });
  }

  async #tell(name: string, told: Told): Promise<void> {
    const { redis, processId, logger } = this.#options;
    try {
      const key = `presence:${name}`;
      const counted = await redis.eval(COUNT, 1, key, processId, told.count, TTL_MS);
      const [sum, isNews] = counted as [number, number];
      if (told.count > 0) this.#told.set(name, told);
      else this.#told.delete(name);
      const body = JSON.stringify(told.event(sum));
      if (isNews) await redis.publish(name, ` ${body}`);
      // Nobody tells those who came back in between, where the sum is as it was.
      else if (told.count > 0 && !told.topic.knowsViewers) told.topic.deliver({ id: "", body });
    } catch (error) {
      logger.warn({ err: error, topic: name }, "cannot count viewers");
    }
  }
}
