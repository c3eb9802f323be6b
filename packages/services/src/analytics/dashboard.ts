import {
  bucketStart,
  bucketStarts,
  foldMetrics,
  foldSpan,
  type Granularity,
  measuredSpan,
  METRIC_KEYS,
  type MetricKey,
  type MetricValues,
  noMetrics,
  previousSpan,
  type Span,
  splitSpan,
} from "@loopbid/domain";
import type { Dashboard, MetricSeries, MetricsRange } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { newestBucket, readBuckets } from "./store-buckets.ts";

export interface MetricPoint {
  /** The bucket's start, epoch ms. */
  at: number;
  values: MetricValues;
}

const iso = (at: number): string => new Date(at).toISOString();

/**
 * All figures of a span and of the one before, out of the buckets that were rolled up; no row is counted here.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function metricsDashboard(
  ctx: ServiceContext,
  { from, to, granularity }: MetricsRange,
): Promise<Dashboard> {
  requireModerator(ctx);
  const { rows } = ctx.db;
  const span = measuredSpan({ from, to }, granularity, ctx.now());
  const [points, totals, previous, newest, [firstView]] = await Promise.all([
    readPoints(ctx, span, granularity),
    readTotals(ctx, span),
    readTotals(ctx, previousSpan(span)),
    newestBucket(rows),
    // The condition holds for all, and lets every engine go by the index.
    rows.view_counts.find(
      { at: { $gte: new Date(0) } },
      { sort: { at: 1 }, limit: 1, projection: { at: 1 } },
    ),
  ]);
  const series = Object.fromEntries(
    METRIC_KEYS.map((key) => [key, points.map(({ values }) => values[key])]),
  ) as Dashboard["series"];
  return {
    from: iso(span.from),
    to: iso(span.to),
    granularity,
    at: points.map(({ at }) => iso(at)),
    series,
    totals,
    previous,
    asOf: newest ? iso(newest.asOf) : null,
    viewsSince: firstView?.at.toISOString() ?? null,
  };
}

/**
 * One figure over a span.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function metricSeries(
  ctx: ServiceContext,
  { metric, from, to, granularity }: MetricsRange & { metric: MetricKey },
): Promise<MetricSeries> {
  requireModerator(ctx);
  const span = measuredSpan({ from, to }, granularity, ctx.now());
  const points = await readPoints(ctx, span, granularity);
  return {
    granularity,
    points: points.map(({ at, values }) => ({ at: iso(at), value: values[metric] })),
  };
}

/** The buckets of a measured span, the empty ones too. Those at its ends hold what lies within it. */
export async function readPoints(
  ctx: ServiceContext,
  span: Span,
  granularity: Granularity,
): Promise<MetricPoint[]> {
  const stored = await readBuckets(ctx.db.rows, granularity === "hour" ? "HOUR" : "DAY", span);
  const grouped = Map.groupBy(stored, ({ at }) => bucketStart(at, granularity));
  return bucketStarts(span, granularity).map((at) => {
    const own = grouped.get(at);
    return { at, values: own ? foldMetrics(own.map(({ values }) => values)) : noMetrics() };
  });
}

async function readTotals(ctx: ServiceContext, span: Span): Promise<MetricValues> {
  const { days, hours } = splitSpan(span);
  const valuesOf = async (length: "HOUR" | "DAY", part: Span | undefined) =>
    part ? (await readBuckets(ctx.db.rows, length, part)).map(({ values }) => values) : [];
  const [before, whole, after] = await Promise.all([
    valuesOf(
      "HOUR",
      hours.find((part) => part.to <= days.from || days.from === days.to),
    ),
    valuesOf("DAY", days),
    valuesOf(
      "HOUR",
      hours.find((part) => part.from >= days.to && days.from !== days.to),
    ),
  ]);
  return foldSpan(before, whole, after);
}
