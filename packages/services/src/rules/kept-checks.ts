import type { Db } from "@loopbid/db";
import { type PastChecks, readPastChecks, type TimeRange } from "./past-checks.ts";

/** Long enough for a person who moves sliders, short enough for the newest decisions. */
const KEPT_FOR_MS = 60_000;
/** Of ranges: some 40 MB each at the most. */
const MOST_KEPT = 2;

export interface ReadChecks extends PastChecks {
  readAt: Date;
}

interface Entry {
  until: number;
  read: Promise<ReadChecks>;
}

interface Kept {
  entries: Map<string, Entry>;
  /** The end of the reading before: one at a time, so that many ranges at once do not fill the memory. */
  last: Promise<unknown>;
}

const keptOf = new WeakMap<Db, Kept>();

/**
 * The past checks of a range. Reading them takes seconds and weighing them again does not, so they are kept in this
 * process for a minute: a preview that follows a slider reads once, however many people ask.
 */
export function keptChecks(db: Db, range: TimeRange, now: number): Promise<ReadChecks> {
  const kept = keptOf.get(db) ?? { entries: new Map<string, Entry>(), last: Promise.resolve() };
  keptOf.set(db, kept);
  const { entries } = kept;
  const key = `${range.from.getTime()}-${range.to.getTime()}`;
  const known = entries.get(key);
  if (known && known.until > now) return known.read;
  for (const [old, { until }] of entries) if (until <= now) entries.delete(old);
  while (entries.size >= MOST_KEPT) entries.delete(entries.keys().next().value!);
  const read = readInTurn(kept, db, range, now);
  entries.set(key, { until: now + KEPT_FOR_MS, read });
  const forget = () => {
    if (entries.get(key)?.read === read) entries.delete(key);
  };
  read.then(() => setTimeout(forget, KEPT_FOR_MS).unref(), forget);
  return read;
}

function readInTurn(kept: Kept, db: Db, range: TimeRange, now: number): Promise<ReadChecks> {
  const read = kept.last.then(async () => ({
    ...(await readPastChecks(db.rows, range)),
    readAt: new Date(now),
  }));
  kept.last = read.catch(() => undefined);
  return read;
}
