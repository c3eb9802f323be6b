import { floorDay, floorHour } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { overdueAt } from "../fraud/overdue.ts";

/** Held for what they say; there is nothing to decide about those that are held for their seller's account. */
const HELD = { state: "HELD", accountHold: { $ne: true } } as const;

export interface QueueLevel {
  waiting: number;
  /** Ms; 0 where none waits. */
  oldestMs: number;
}

/** How many listings wait for a moderator now, and for how long the oldest has. */
export async function queueLevel(ctx: ServiceContext): Promise<QueueLevel> {
  const { listings } = ctx.db.rows;
  const now = ctx.now();
  const oldest = { sort: { pendingSince: 1 }, limit: 1, projection: { pendingSince: 1 } } as const;
  const [held, overdue, ...first] = await Promise.all([
    listings.count(HELD),
    listings.count(overdueAt(now)),
    listings.find(HELD, oldest),
    listings.find(overdueAt(now), oldest),
  ]);
  const waits = first.flat().map(({ pendingSince }) => now - (pendingSince?.getTime() ?? now));
  return { waiting: held + overdue, oldestMs: Math.max(0, ...waits) };
}

/**
 * Notes in the current hour and day what can only be seen now: what is on sale, and the most that waited.
 * @param asOf epoch ms at which the run that this ends began to read.
 */
export async function sampleMetrics(ctx: ServiceContext, asOf: number): Promise<void> {
  const { metric_buckets, listings } = ctx.db.rows;
  const now = ctx.now();
  const [{ waiting, oldestMs }, live] = await Promise.all([
    queueLevel(ctx),
    listings.count({ state: "LIVE" }),
  ]);
  const current = [
    { span: "HOUR", at: new Date(floorHour(now)) },
    { span: "DAY", at: new Date(floorDay(now)) },
  ] as const;
  const update = {
    $set: { "samples.live": live },
    $max: {
      "samples.queueWaiting": waiting,
      "samples.queueOldestMs": oldestMs,
      asOf: new Date(asOf),
    },
  };
  for (const bucket of current) await metric_buckets.driver.updateOne({ ...bucket }, update);
}
