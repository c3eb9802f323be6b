export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const GRANULARITIES = ["hour", "day", "week", "month"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Epoch ms: from `from` to right before `to`. */
export interface Span {
  from: number;
  to: number;
}

export const floorHour = (at: number): number => Math.floor(at / HOUR_MS) * HOUR_MS;
export const ceilHour = (at: number): number => Math.ceil(at / HOUR_MS) * HOUR_MS;
/** The start of the UTC day. Epoch time has no leap seconds, so every day is as long. */
export const floorDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;
export const ceilDay = (at: number): number => Math.ceil(at / DAY_MS) * DAY_MS;

const THURSDAY_TO_MONDAY = 3;

/** Start of the bucket that holds the time: UTC hours and days, weeks from Monday (ISO 8601), months. */
export function bucketStart(at: number, granularity: Granularity): number {
  if (granularity === "hour") return floorHour(at);
  if (granularity === "day") return floorDay(at);
  if (granularity === "week") {
    // The epoch was a Thursday.
    const days = Math.floor(at / DAY_MS) + THURSDAY_TO_MONDAY;
    return (days - (((days % 7) + 7) % 7) - THURSDAY_TO_MONDAY) * DAY_MS;
  }
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/** Start of the bucket after the one that starts at `start`. */
export function nextBucket(start: number, granularity: Granularity): number {
  if (granularity === "hour") return start + HOUR_MS;
  if (granularity === "day") return start + DAY_MS;
  if (granularity === "week") return start + 7 * DAY_MS;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Starts of all buckets that the span touches. */
export function bucketStarts({ from, to }: Span, granularity: Granularity): number[] {
  const starts: number[] = [];
  for (let at = bucketStart(from, granularity); at < to; at = nextBucket(at, granularity))
    starts.push(at);
  return starts;
}

/** So fine that a chart has a few dozen points, and not more than two hundred. */
export function autoGranularity({ from, to }: Span): Granularity {
  const days = (to - from) / DAY_MS;
  if (days <= 8) return "hour";
  if (days <= 120) return "day";
  return days <= 750 ? "week" : "month";
}

/** The longest span that is charted by the hour. */
export const MOST_HOURLY_MS = 32 * DAY_MS;

/**
 * The span that is measured for what was asked: on hours, or on days where the buckets are days or longer, and not into
 * the future. The end may lie within a day that is not over.
 */
export function measuredSpan({ from, to }: Span, granularity: Granularity, now: number): Span {
  const end = Math.min(granularity === "hour" ? ceilHour(to) : ceilDay(to), ceilHour(now));
  const start = granularity === "hour" ? floorHour(from) : floorDay(from);
  return { from: Math.min(start, end), to: end };
}

/** The span of the same length right before. */
export function previousSpan({ from, to }: Span): Span {
  return { from: from - (to - from), to: from };
}

/** Whole days of a span, and the hours before and after them. */
export function splitSpan({ from, to }: Span): { days: Span; hours: Span[] } {
  const first = ceilDay(from);
  const last = floorDay(to);
  if (first >= last) return { days: { from: first, to: first }, hours: [{ from, to }] };
  const edges = [
    { from, to: first },
    { from: last, to },
  ];
  return { days: { from: first, to: last }, hours: edges.filter((edge) => edge.to > edge.from) };
}
