import { measuredSpan, METRIC_KEYS, RATIOS, type RatioKey, toCsv } from "@loopbid/domain";
import type { MetricsRange } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { readPoints } from "./dashboard.ts";

const RATIO_KEYS = Object.keys(RATIOS) as RatioKey[];

/**
 * Every figure of every bucket of a span as a table: money in cents, times in ms, ratios from 0 to 1, empty where nothing
 * was measured. That it was taken is written to the audit log.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins.
 */
export async function exportMetrics(
  ctx: ServiceContext,
  { from, to, granularity }: MetricsRange,
): Promise<{ filename: string; csv: string }> {
  requireAdmin(ctx);
  const span = measuredSpan({ from, to }, granularity, ctx.now());
  const points = await readPoints(ctx, span, granularity);
  const lines = points.map(({ at, values }) => [
    new Date(at).toISOString(),
    ...METRIC_KEYS.map((key) => values[key]),
    ...RATIO_KEYS.map((key) => RATIOS[key](values)),
  ]);
  const [first, last] = [span.from, span.to].map((at) => new Date(at).toISOString());
  await audit(ctx, ctx.db.rows, "analytics.export", "metrics", granularity, {
    from: first,
    to: last,
  });
  return {
    filename: `loopbid-${first!.slice(0, 10)}-to-${last!.slice(0, 10)}-by-${granularity}.csv`,
    csv: toCsv(["start", ...METRIC_KEYS, ...RATIO_KEYS], lines),
  };
}
