import { type MetricValues, METRIC_KEYS, nextBucket, noMetrics } from "@loopbid/domain";
import type { Dashboard } from "@loopbid/validators";

/** Names of colour tokens in globals.css. */
export const SERIES_COLOURS = ["chart-a", "chart-b", "chart-c", "chart-d"] as const;
/** So that lines differ without colour too; the first is whole. */
export const SERIES_DASHES = ["0", "7 4", "2 3", "9 3 2 3"] as const;

/** How a figure is written: a number, an amount (cents), a share (0 to 1) or a time (ms). */
export type Shown = "count" | "money" | "share" | "duration";

/** One line or kind of bar of a chart, as named in the messages of its chart. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
}

/** All figures of each bucket. */
export function bucketsOf({ at, series }: Dashboard): MetricValues[] {
  return at.map((_, index) => {
    const values = noMetrics();
    for (const key of METRIC_KEYS) values[key] = series[key][index] ?? null;
    return values;
  });
}

/** Whether the last bucket goes on after what was measured. */
export function lastIsPartial({ at, to, granularity }: Dashboard): boolean {
  const last = at.at(-1);
  return last !== undefined && nextBucket(Date.parse(last), granularity) > Date.parse(to);
}

export interface Change {
  direction: "up" | "down" | "same";
  /** 0 to 1, of what was before; for shares the difference itself. */
  amount: number;
}

/** Null where one of them is unknown, or there is nothing to be a share of. */
export function changeOf(now: number | null, before: number | null, shown: Shown): Change | null {
  if (now === null || before === null) return null;
  if (shown !== "share" && before === 0) return null;
  const amount = shown === "share" ? now - before : (now - before) / before;
  // Less than what is written out is no change.
  if (Math.abs(amount) < 0.0005) return { direction: "same", amount: 0 };
  return { direction: amount > 0 ? "up" : "down", amount: Math.abs(amount) };
}
