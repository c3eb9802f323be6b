import { isDuplicateKey } from "@loopbid/db";
import type { ChecksStatus } from "@loopbid/validators";
import { requireSystem, type ServiceContext } from "../context.ts";
import { OVERDUE_FOR_PEOPLE_MS } from "./overdue.ts";

/** How often a worker reports, in ms. */
export const REPORT_EVERY_MS = 5_000;
/** A worker that was silent for so long is gone. */
const SILENT_MS = 4 * REPORT_EVERY_MS;

export interface CheckerReport {
  /** Stable for the life of one worker. */
  workerId: string;
  /** Null while its text model does not answer. */
  modelVersion: string | null;
}

/**
 * Keeps a worker's word that it checks listings. In the database, so that it is read while Redis is away too.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function reportChecker(
  ctx: ServiceContext,
  { workerId, modelVersion }: CheckerReport,
): Promise<void> {
  requireSystem(ctx);
  const { checker_reports: reports } = ctx.db.rows;
  const report = { modelVersion, seenAt: new Date(ctx.now()) };
  if ((await reports.updateOne({ workerId }, { $set: report })) > 0) return;
  await reports.insertOne({ workerId, ...report }).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
}

/** Takes a worker's word back: it stops. @throws ForbiddenError for anyone but the system's own jobs. */
export async function retireChecker(ctx: ServiceContext, workerId: string): Promise<void> {
  requireSystem(ctx);
  await ctx.db.rows.checker_reports.deleteOne({ workerId });
}

/** Whether listings are being checked, by the workers' reports and by what waits in the database. */
export async function checksStatus(ctx: ServiceContext): Promise<ChecksStatus> {
  const { checker_reports: reports, listings } = ctx.db.rows;
  const pending = { state: "PENDING_REVIEW" as const };
  const now = ctx.now();
  const [seen, waiting, [oldest]] = await Promise.all([
    reports.find(
      { seenAt: { $gte: new Date(now - SILENT_MS) } },
      { sort: { seenAt: -1 }, limit: 100 },
    ),
    listings.count(pending),
    listings.find(pending, {
      sort: { pendingSince: 1 },
      limit: 1,
      projection: { pendingSince: 1 },
    }),
  ]);
  const oldestWaitMs = oldest?.pendingSince
    ? Math.max(0, now - oldest.pendingSince.getTime())
    : null;
  const modelVersion = seen.find((report) => report.modelVersion)?.modelVersion ?? null;
  const late = oldestWaitMs !== null && oldestWaitMs >= OVERDUE_FOR_PEOPLE_MS;
  const working = late || seen.length === 0 ? "behind" : "running";
  const state = seen.length > 0 && modelVersion === null ? "model-down" : working;
  return { state, waiting, oldestWaitMs, modelVersion };
}
