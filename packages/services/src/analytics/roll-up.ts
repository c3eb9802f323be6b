import { ceilDay, DAY_MS, floorDay, HOUR_MS, type Span } from "@loopbid/domain";
import { requireSystem, type ServiceContext } from "../context.ts";
import { countRows } from "./count-rows.ts";
import { withLive } from "./live-listings.ts";
import { sampleMetrics } from "./sample.ts";
import { STATUSES } from "./sources/people.ts";
import { newestBucket, storeBuckets } from "./store-buckets.ts";
import { touchedDays } from "./touched-days.ts";

/** What was written a little late, by a slow transaction or another clock, is still found. */
const LATE_MS = 6 * HOUR_MS;
/** Orders that changed while the last run was reading. */
const MEANWHILE_MS = HOUR_MS;
/** Days that are counted in one go. */
const CHUNK_DAYS = 7;

/**
 * Brings the buckets up to date: from the last one that is there until now, and the days of orders that changed since. The
 * first run rolls up everything there is. Any number of runs, also at once, leave the same buckets.
 * @param stop ends the run after the days that it is at; the next one goes on from there.
 * @returns how many buckets were new or changed.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function rollUpMetrics(ctx: ServiceContext, stop?: AbortSignal): Promise<number> {
  requireSystem(ctx);
  const now = ctx.now();
  const newest = await newestBucket(ctx.db.rows);
  let changed = 0;
  if (newest) {
    for (const day of await touchedDays(ctx, newest.asOf - MEANWHILE_MS))
      if (day < newest.at && !stop?.aborted)
        changed += await rollUpDays(ctx, { from: day, to: day + DAY_MS });
    const from = Math.min(newest.at, newest.asOf, now) - LATE_MS;
    changed += await backfillMetrics(ctx, { from, to: now }, stop);
  } else {
    changed += await backfillMetrics(ctx, { from: 0, to: now }, stop);
  }
  if (!stop?.aborted) await sampleMetrics(ctx, now);
  return changed;
}

/**
 * Rolls up the UTC days that the span (epoch ms) touches, from the first sign-up on and oldest first: one that is cut off
 * goes on from there. Writes nothing where what is stored is right.
 * @returns how many buckets were new or changed.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function backfillMetrics(
  ctx: ServiceContext,
  { from, to }: Span,
  stop?: AbortSignal,
): Promise<number> {
  requireSystem(ctx);
  const now = ctx.now();
  const start = floorDay(Math.max(from, (await firstSignUp(ctx)) ?? now));
  const end = ceilDay(Math.min(to, now + 1));
  let changed = 0;
  for (let at = start; at < end && !stop?.aborted; at += CHUNK_DAYS * DAY_MS)
    changed += await rollUpDays(ctx, { from: at, to: Math.min(at + CHUNK_DAYS * DAY_MS, end) });
  return changed;
}

async function rollUpDays(ctx: ServiceContext, span: Span): Promise<number> {
  const asOf = ctx.now();
  const counted = await countRows(ctx, span);
  // The hours of today that are still to come have no bucket.
  const begun = counted.filter(({ at }) => at <= asOf);
  return storeBuckets(ctx.db.rows, await withLive(ctx, begun), asOf);
}

/** Nothing happens on the marketplace before someone signs up. */
async function firstSignUp(ctx: ServiceContext): Promise<number | null> {
  const found = await Promise.all(
    STATUSES.map((status) =>
      ctx.db.rows.users.find(
        { status },
        { sort: { createdAt: 1 }, limit: 1, projection: { createdAt: 1 } },
      ),
    ),
  );
  const times = found.flat().map(({ createdAt }) => createdAt.getTime());
  return times.length > 0 ? Math.min(...times) : null;
}
