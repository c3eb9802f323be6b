import { randomUUID } from "node:crypto";
import type { Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";

const HISTORY_TTL_S = 3 * 24 * 3600;
/** How many events one call to Redis carries: it serves nobody else meanwhile. */
const EVENTS_A_CALL = 256;
/** Longer than a call waits for a connection that was lost. */
const CALL_KNOWN_S = 600;

/**
 * Append each event to the capped stream and publish it. The epoch is made with the stream: a reader that knows
 * another one knows that the history it resumes from is gone. The time is in it because a call that was sent again after
 * Redis lost everything names the same word twice.
 *
 * A call whose answer was lost with the connection is sent again by ioredis, in its order. Calls of a publisher are
 * numbered, and one that ran already does nothing.
 */
const PUBLISH = `
local last = redis.call('GET', KEYS[4])
if last and tonumber(last) >= tonumber(ARGV[4]) then
  return {}
end
local epoch = redis.call('GET', KEYS[2])
if not epoch then
  local time = redis.call('TIME')
  epoch = ARGV[3] .. time[2]
  redis.call('SET', KEYS[2], epoch)
  redis.call('DEL', KEYS[1])
end
local ids = {}
for i = 6, #ARGV do
  local id = epoch .. '.' .. redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 'e', ARGV[i])
  redis.call('PUBLISH', KEYS[3], id .. ' ' .. ARGV[i])
  ids[#ids + 1] = id
end
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
redis.call('SET', KEYS[4], ARGV[4], 'EX', ARGV[5])
return ids`;

export interface Publisher {
  /**
   * Sends one event to everyone who follows `channel` of `key`.
   * @returns the event's id, `epoch.offset`; empty for a channel without history, and where the answer was lost and
   * the repeated call found the event there.
   * @throws where Redis is away: callers publish after their commit and may only log it, readers repair by seq.
   */
  publish<Event>(channel: Channel<Event>, key: string, event: Event): Promise<string>;
  /** Sends events in their order, in one round trip. Returns and throws as `publish` does. */
  publishAll<Event>(
    channel: Channel<Event>,
    key: string,
    events: readonly Event[],
  ): Promise<string[]>;
}

export function createPublisher(redis: Redis): Publisher {
  const publisherId = randomUUID().slice(0, 13);
  let calls = 0;
  const append = (channel: { history: number }, topic: string, bodies: readonly string[]) => {
    const keys = [`history:${topic}`, `epoch:${topic}`, topic, `sent:${topic}:${publisherId}`];
    const epoch = randomUUID().slice(0, 8);
    calls += 1;
    const settings = [channel.history, HISTORY_TTL_S, epoch, calls, CALL_KNOWN_S];
    return redis.eval(PUBLISH, keys.length, ...keys, ...settings, ...bodies) as Promise<string[]>;
  };
  const publishAll: Publisher["publishAll"] = async (channel, key, events) => {
    const topic = topicOf(channel, key);
    const bodies = events.map((event) => JSON.stringify(channel.schema.parse(event)));
    if (channel.history === 0) {
      await Promise.all(bodies.map((body) => redis.publish(topic, ` ${body}`)));
      return bodies.map(() => "");
    }
    // All calls are written at once; Redis runs the commands of one connection in order.
    const answers: Promise<string[]>[] = [];
    for (let from = 0; from < bodies.length; from += EVENTS_A_CALL)
      answers.push(append(channel, topic, bodies.slice(from, from + EVENTS_A_CALL)));
    return (await Promise.all(answers)).flat();
  };
  return {
    publishAll,
    publish: async (channel, key, event) => (await publishAll(channel, key, [event]))[0] ?? "",
  };
}
