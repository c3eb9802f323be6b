import type { Redis } from "@loopbid/core";
import { topicOf } from "./channels.ts";

export interface Delivery<Event> {
  /** `epoch.offset`; empty for a channel without history. */
  id: string;
  event: Event;
}

/** An event as it travels: its body stays the text that was published. */
export interface Entry {
  /** `epoch.offset`; empty for what has no place in history. */
  id: string;
  /** JSON. */
  body: string;
}

/** The id of a channel on which nothing was published yet; nothing resumes from it. */
export const NOTHING = "0.0-0";

/** The newest `limit` entries of a channel, oldest first, read in one step. */
export async function readNewest(
  redis: Redis,
  channel: { readonly name: string },
  key: string,
  limit: number,
): Promise<Entry[]> {
  const topic = topicOf(channel, key);
  const read = await redis
    .multi()
    .get(`epoch:${topic}`)
    .xrevrange(`history:${topic}`, "+", "-", "COUNT", limit)
    .exec();
  for (const [error] of read ?? []) if (error) throw error;
  const epoch = read?.[0]?.[1] as string | null | undefined;
  const entries = (read?.[1]?.[1] ?? []) as [string, string[]][];
  if (!epoch) return [];
  return entries.reverse().map(([offset, fields]) => ({
    id: `${epoch}.${offset}`,
    body: fields[1]!,
  }));
}

function offsetOf(id: string): [number, number] {
  const [ms, n] = id.slice(id.indexOf(".") + 1).split("-");
  return [Number(ms), Number(n)];
}

/** -1, 0 or 1 by offset; ids of different epochs do not compare. */
export function compareIds(left: string, right: string): number {
  const [leftMs, leftN] = offsetOf(left);
  const [rightMs, rightN] = offsetOf(right);
  return Math.sign(leftMs - rightMs || leftN - rightN);
}

/** Whether an event came already, with `last` the newest that did. Ids of another epoch are always news. */
export function isKnown(id: string, last: string): boolean {
  return (
    last.slice(0, last.indexOf(".")) === id.slice(0, id.indexOf(".")) && compareIds(id, last) <= 0
  );
}
