import { randomUUID } from "node:crypto";
import type { Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";

const HISTORY_TTL_S = 3 * 24 * 3600;

/**
 * Append to the capped stream and publish, in one round trip. The epoch is made with the stream: a reader that knows
 * another one knows that the history it resumes from is gone.
 */
const PUBLISH = `
local epoch = redis.call('GET', KEYS[2])
if not epoch then
  epoch = ARGV[4]
  redis.call('SET', KEYS[2], epoch)
  redis.call('DEL', KEYS[1])
end
local offset = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'e', ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
local id = epoch .. '.' .. offset
redis.call('PUBLISH', KEYS[3], id .. ' ' .. ARGV[1])
return id`;

export interface Publisher {
  /**
   * Sends one event to everyone who follows `channel` of `key`.
   * @returns the event's id, `epoch.offset`; empty for a channel without history.
   * @throws where Redis is away: callers publish after their commit and may only log it, readers repair by seq.
   */
  publish<Event>(channel: Channel<Event>, key: string, event: Event): Promise<string>;
}

export function createPublisher(redis: Redis): Publisher {
  return {
    async publish(channel, key, event) {
      const topic = topicOf(channel, key);
      const body = JSON.stringify(channel.schema.parse(event));
      if (channel.history === 0) {
        await redis.publish(topic, ` ${body}`);
        return "";
      }
      const epoch = randomUUID().slice(0, 8);
      const keys = [`history:${topic}`, `epoch:${topic}`, topic];
      return (await redis.eval(
        PUBLISH,
        3,
        ...keys,
        body,
        channel.history,
        HISTORY_TTL_S,
        epoch,
      )) as string;
    },
  };
}
