import { UnavailableError } from "@loopbid/core";
import type { Heartbeat } from "@loopbid/realtime";
import type { LiveGauges } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { queueLevel } from "./sample.ts";

/**
 * How the processes are right now, by their own word of the last seconds, and what waits.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, UnavailableError while Redis is away.
 */
export async function liveGauges(ctx: ServiceContext): Promise<LiveGauges> {
  requireModerator(ctx);
  const now = ctx.now();
  const [beats, jobs, moderation] = await Promise.all([
    unlessAway(ctx, async () => (await ctx.heartbeats?.read()) ?? []),
    unlessAway(ctx, () => jobLevels(ctx, now)),
    queueLevel(ctx),
  ]);
  return { at: new Date(now).toISOString(), ...gaugesOf(beats), jobs, moderation };
}

/** Adds up what processes say, and takes the worst of what cannot be added. */
export function gaugesOf(
  beats: readonly Heartbeat[],
): Omit<LiveGauges, "at" | "jobs" | "moderation"> {
  const sum = (key: "connections" | "bidsPerSecond" | "deliveriesPerSecond") =>
    beats.reduce((all, beat) => all + beat[key], 0);
  const processes = { web: 0, admin: 0, ws: 0, worker: 0 };
  for (const { app } of beats) processes[app] += 1;
  const lags = beats.flatMap(({ eventLagMs }) => eventLagMs ?? []);
  return {
    processes,
    connections: sum("connections"),
    bidsPerSecond: sum("bidsPerSecond"),
    deliveriesPerSecond: sum("deliveriesPerSecond"),
    eventLagMs: lags.length > 0 ? Math.max(...lags) : null,
    loopLagMs: Math.max(0, ...beats.map(({ loopLagMs }) => loopLagMs)),
  };
}

async function jobLevels({ jobs }: ServiceContext, now: number): Promise<LiveGauges["jobs"]> {
  const [depth, lag] = await Promise.all([jobs.depth(), jobs.lag(now)]);
  const total = (state: string) =>
    Object.values(depth).reduce((all, states) => all + (states[state] ?? 0), 0);
  return {
    waiting: total("waiting"),
    active: total("active"),
    failed: total("failed"),
    oldestMs: Math.max(0, ...Object.values(lag)),
  };
}

async function unlessAway<Result>(
  { logger }: ServiceContext,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    logger.warn({ err: error }, "live gauges");
    throw new UnavailableError("The live figures are not available right now.");
  }
}
