import type { Logger, Redis } from "@loopbid/core";
import { threadSignals, userEvents } from "./channels.ts";
import type { Hub } from "./hub.ts";

/** How soon it shows that someone came or left. */
export const PEOPLE_BEAT_MS = 2_000;
const REFRESH_MS = 15_000;
/** People of a process that died are gone no later than this. */
const TTL_MS = 45_000;
/** How long it is known when someone was here last. */
const SEEN_TTL_MS = 60 * 24 * 3_600_000;
/** How many people one round trip speaks of. */
const PEOPLE_A_CALL = 500;

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** For each person: whether this process serves them, until when that holds, and that they were here now. */
const TELL = `${NOW}
for at = 1, #KEYS do
  if ARGV[at + 3] == '1' then
    redis.call('HSET', KEYS[at], ARGV[1], string.format('%.0f', now + ARGV[2]))
  else
    redis.call('HDEL', KEYS[at], ARGV[1])
  end
  redis.call('HSET', KEYS[at], 'seen', string.format('%.0f', now))
  redis.call('PEXPIRE', KEYS[at], ARGV[3])
end`;

/** For each person: whether any process still serves them, and when they were here last (0: not known). */
const READ = `${NOW}
local found = {}
for at = 1, #KEYS do
  local online, seen = 0, '0'
  local all = redis.call('HGETALL', KEYS[at])
  for field = 1, #all, 2 do
    if all[field] == 'seen' then seen = all[field + 1]
    elseif tonumber(all[field + 1]) >= now then online = 1
    else redis.call('HDEL', KEYS[at], all[field]) end
  end
  found[#found + 1] = online
  found[#found + 1] = seen
end
return found`;

export interface Whereabouts {
  /** Follows the own channel in any tab, in any process. */
  online: boolean;
  /** Epoch ms of Redis's clock; null while online, and where it is not known. */
  seenAt: number | null;
}

function keyOf(userId: string): string {
  return `online:${userId}`;
}

/** Where people are, in the order in which they are asked for. @throws where Redis is away. */
export async function readWhereabouts(
  redis: Redis,
  userIds: readonly string[],
): Promise<Whereabouts[]> {
  const found = (await redis.eval(READ, userIds.length, ...userIds.map(keyOf))) as (
    | number
    | string
  )[];
  return userIds.map((_, index) => {
    const online = found[2 * index] === 1;
    const seenAt = Number(found[2 * index + 1]);
    return { online, seenAt: online || seenAt === 0 ? null : seenAt };
  });
}

export interface PeopleOptions {
  hub: Hub;
  redis: Redis;
  logger: Logger;
  /** Tells this process from all others. */
  processId: string;
}

/**
 * Says which people this process serves, so that all processes know who has Loopbid open, and tells those who look at
 * it what changed. A process that is killed says nothing more, and what it said expires.
 */
export class People {
  readonly #options: PeopleOptions;
  /** When (`performance.now()`) it was said of each person that they are here. */
  readonly #said = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PeopleOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.beat(), PEOPLE_BEAT_MS).unref();
  }

  /** Takes everyone whom this process serves out. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#tell([...this.#said.keys()].map((userId) => [userId, false]));
    this.#said.clear();
  }

  /** Says who came and left since the last beat. Never throws: word that is late does no harm. */
  async beat(now = performance.now()): Promise<void> {
    const here = new Set<string>();
    const watched: Promise<void>[] = [];
    const topics = [...this.#options.hub.topics()];
    for (const { channel, key, seats } of topics)
      if (channel.name === userEvents.name && seats > 0) here.add(key);
    const due = [...here].filter((id) => now - (this.#said.get(id) ?? -Infinity) >= REFRESH_MS);
    const gone = [...this.#said.keys()].filter((id) => !here.has(id));
    const told = await this.#tell([
      ...due.map((id) => [id, true] as const),
      ...gone.map((id) => [id, false] as const),
    ]);
    if (told) {
      for (const id of due) this.#said.set(id, now);
      for (const id of gone) this.#said.delete(id);
    }
    for (const topic of topics)
      if (topic.channel.name === threadSignals.name) watched.push(topic.renew());
    await Promise.all(watched);
  }

  async #tell(people: readonly (readonly [userId: string, here: boolean])[]): Promise<boolean> {
    const { redis, processId, logger } = this.#options;
    try {
      for (let from = 0; from < people.length; from += PEOPLE_A_CALL) {
        const some = people.slice(from, from + PEOPLE_A_CALL);
        const keys = some.map(([userId]) => keyOf(userId));
        const flags = some.map(([, here]) => (here ? "1" : "0"));
        await redis.eval(TELL, keys.length, ...keys, processId, TTL_MS, SEEN_TTL_MS, ...flags);
      }
      return true;
    } catch (error) {
      logger.warn({ err: error }, "cannot say who is here");
      return false;
    }
  }
}
