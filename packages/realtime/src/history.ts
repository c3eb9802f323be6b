import type { Redis } from "@loopbid/core";
import { type Channel, topicOf } from "./channels.ts";

export interface Delivery<Event> {
  /** `epoch.offset`; empty for a channel without history. */
  id: string;
  event: Event;
}

/** Everything after `lastEventId`, oldest first; null where history no longer reaches back to it. */
export async function readHistory<Event>(
  redis: Redis,
  channel: Channel<Event>,
  key: string,
  lastEventId: string,
): Promise<Delivery<Event>[] | null> {
  const topic = topicOf(channel, key);
  const [epoch, offset] = lastEventId.split(".");
  if (!epoch || !/^\d+-\d+$/.test(offset ?? "")) return null;
  const current = await redis.get(`epoch:${topic}`);
  if (current !== epoch) return null;
  const entries = await redis.xrange(
    `history:${topic}`,
    offset!,
    "+",
    "COUNT",
    channel.history + 200,
  );
  if (entries[0]?.[0] !== offset) return null;
  return entries.slice(1).map(([at, fields]) => ({
    id: `${epoch}.${at}`,
    event: channel.schema.parse(JSON.parse(fields[1]!)),
  }));
}

/** The id of the newest event; `0.0-0`, which nothing resumes from, where there is none. */
export async function lastEventId(
  redis: Redis,
  channel: { name: string },
  key: string,
): Promise<string> {
  const topic = topicOf(channel, key);
  const [epoch, entries] = await Promise.all([
    redis.get(`epoch:${topic}`),
    redis.xrevrange(`history:${topic}`, "+", "-", "COUNT", 1),
  ]);
  return epoch && entries[0] ? `${epoch}.${entries[0][0]}` : "0.0-0";
}

/** -1, 0 or 1 by offset; ids of different epochs do not compare. */
export function compareIds(left: string, right: string): number {
  const [leftMs, leftN] = left
    .slice(left.indexOf(".") + 1)
    .split("-")
    .map(Number) as [number, number];
  const [rightMs, rightN] = right
    .slice(right.indexOf(".") + 1)
    .split("-")
    .map(Number) as [number, number];
  return Math.sign(leftMs - rightMs || leftN - rightN);
}
