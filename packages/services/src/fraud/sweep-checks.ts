import { requireSystem, type ServiceContext } from "../context.ts";

/** A check takes well under a second; what waits this long has lost its job or failed. */
const OVERDUE_MS = 60_000;
const MAX_A_SWEEP = 500;

/**
 * Asks again for the check of whatever waits too long, oldest first. Returns how many.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function sweepChecks(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const overdue = await ctx.db.rows.listings.find(
    { state: "PENDING_REVIEW", pendingSince: { $lte: new Date(ctx.now() - OVERDUE_MS) } },
    { sort: { pendingSince: 1 }, limit: MAX_A_SWEEP, projection: { version: 1 } },
  );
  for (const { _id, version } of overdue) {
    await ctx.jobs.enqueue("fraud.check-listing", { listingId: _id, version }, { redo: true });
  }
  return overdue.length;
}
