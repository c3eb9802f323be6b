/**
 * `sum`: adds up over buckets. `mean`: different people, who may come again in the next bucket, so only the mean of a day's
 * or an hour's is said. `last` and `max`: a level, seen from time to time.
 */
export type MetricFold = "sum" | "mean" | "last" | "max";
export type MetricUnit = "count" | "cents" | "ms";

interface MetricDefinition {
  fold: MetricFold;
  unit: MetricUnit;
}

const counted = { fold: "sum", unit: "count" } as const;
const money = { fold: "sum", unit: "cents" } as const;

/** Every figure that a bucket holds. Where each comes from: docs/analytics.md, which a test holds against this list. */
export const METRICS = {
  published: counted,
  sold: counted,
  unsold: counted,
  removed: counted,
  live: { fold: "last", unit: "count" },
  views: counted,
  watches: counted,
  bids: counted,
  bidderLots: counted,
  activeBidders: { fold: "mean", unit: "count" },
  offers: counted,
  orders: counted,
  ordersAwaiting: counted,
  ordersPaid: counted,
  ordersShipped: counted,
  ordersCompleted: counted,
  ordersCancelled: counted,
  gmvCents: money,
  gmvAuctionCents: money,
  gmvBuyNowCents: money,
  gmvSecondChanceCents: money,
  gmvOfferCents: money,
  signUps: counted,
  verified: counted,
  checks: counted,
  held: counted,
  blocked: counted,
  approvals: counted,
  removals: counted,
  flaggedDecided: counted,
  flaggedRemoved: counted,
  decisionWaitMs: { fold: "sum", unit: "ms" },
  queueWaiting: { fold: "max", unit: "count" },
  queueOldestMs: { fold: "max", unit: "ms" },
} as const satisfies Record<string, MetricDefinition>;

export type MetricKey = keyof typeof METRICS;
export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[];

/** What can only be seen while it lasts; everything else is computed from the rows again at any time. */
export const SAMPLED_METRICS = ["live", "queueWaiting", "queueOldestMs"] as const;
export type SampledMetric = (typeof SAMPLED_METRICS)[number];
export type CountedMetric = Exclude<MetricKey, SampledMetric>;
export const COUNTED_METRICS = METRIC_KEYS.filter(
  (key): key is CountedMetric => !(SAMPLED_METRICS as readonly string[]).includes(key),
);

/** A figure that was not taken is null, which is not 0. */
export type MetricValues = Record<MetricKey, number | null>;
/** What a stored bucket may hold: older ones lack what was not thought of then. */
export type StoredMetrics = Partial<Record<MetricKey, number | null>>;

/** Null for everything. */
export function noMetrics(): MetricValues {
  return Object.fromEntries(METRIC_KEYS.map((key) => [key, null])) as MetricValues;
}

function folded(fold: MetricFold, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  if (fold === "last") return values.at(-1)!;
  if (fold === "max") return values.reduce((most, value) => Math.max(most, value));
  const sum = values.reduce((all, value) => all + value, 0);
  return fold === "mean" ? sum / values.length : sum;
}

/** One bucket out of several, given in the order of time. */
export function foldMetrics(buckets: readonly StoredMetrics[]): MetricValues {
  const values = noMetrics();
  for (const key of METRIC_KEYS) {
    const own = buckets.map((bucket) => bucket[key]).filter((value) => typeof value === "number");
    values[key] = folded(METRICS[key].fold, own);
  }
  return values;
}

/**
 * A span out of its whole days and of the hours before and after them, in the order of time. Different people are those of
 * its days, where it has any: an hour's are fewer.
 */
export function foldSpan(
  before: readonly StoredMetrics[],
  days: readonly StoredMetrics[],
  after: readonly StoredMetrics[],
): MetricValues {
  const all = foldMetrics([...before, ...days, ...after]);
  if (days.length === 0) return all;
  const ofDays = foldMetrics(days);
  for (const key of METRIC_KEYS) if (METRICS[key].fold === "mean") all[key] = ofDays[key];
  return all;
}

/** Null where there is nothing to divide by, or a part was not measured. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}

/** Figures that only exist as a ratio of others, 0 to 1 unless said otherwise; computed after adding up, never averaged. */
export const RATIOS = {
  /** Closed listings that were sold. */
  sellThrough: ({ sold, unsold }: MetricValues) => ratio(sold, (sold ?? 0) + (unsold ?? 0)),
  /** Flagged listings that a moderator removed, of those decided. */
  flagPrecision: ({ flaggedRemoved, flaggedDecided }: MetricValues) =>
    ratio(flaggedRemoved, flaggedDecided),
  /** Checks that held or removed a listing. */
  flagRate: ({ held, blocked, checks }: MetricValues) =>
    ratio(held === null || blocked === null ? null : held + blocked, checks),
  /** Orders that were paid, whatever came after. */
  paidShare: (values: MetricValues) => ratio(paidOrders(values), values.orders),
  /** Ms from a flag to its decision, mean. */
  decisionMs: ({ decisionWaitMs, flaggedDecided }: MetricValues) =>
    ratio(decisionWaitMs, flaggedDecided),
  /** Cents. */
  averageOrderCents: ({ gmvCents, orders, ordersCancelled }: MetricValues) =>
    ratio(gmvCents, (orders ?? 0) - (ordersCancelled ?? 0)),
} as const satisfies Record<string, (values: MetricValues) => number | null>;

export type RatioKey = keyof typeof RATIOS;

/** Orders of the bucket that are paid by now. */
export function paidOrders({
  ordersPaid,
  ordersShipped,
  ordersCompleted,
}: MetricValues): number | null {
  if (ordersPaid === null || ordersShipped === null || ordersCompleted === null) return null;
  return ordersPaid + ordersShipped + ordersCompleted;
}
