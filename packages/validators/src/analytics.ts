import {
  autoGranularity,
  DAY_MS,
  GRANULARITIES,
  METRIC_KEYS,
  type MetricKey,
  MOST_HOURLY_MS,
} from "@loopbid/domain";
import { z } from "zod";
import { instant } from "./common.ts";

/** Ten years: a chart of more says nothing, and costs. */
const LONGEST_MS = 3_660 * DAY_MS;
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);

export const Granularity = z.enum(GRANULARITIES);

/** From `from` to right before `to`. */
export const MetricsInput = z
  .object({
    from: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    to: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    granularity: z.enum(["auto", ...GRANULARITIES]).default("auto"),
  })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "The end is before the start." })
  .refine(({ from, to }) => from >= EARLIEST && to <= LATEST && to - from <= LONGEST_MS, {
    path: ["from"],
    message: "Choose at most ten years.",
  })
  .transform(({ from, to, granularity }) => ({
    from,
    to,
    granularity: granularity === "auto" ? autoGranularity({ from, to }) : granularity,
  }))
  .refine(({ from, to, granularity }) => granularity !== "hour" || to - from <= MOST_HOURLY_MS, {
    path: ["granularity"],
    message: "Hours are shown for at most 32 days.",
  });
export type MetricsInput = z.input<typeof MetricsInput>;
export type MetricsRange = z.output<typeof MetricsInput>;

const figure = z.number().nullable();

function perMetric<Value extends z.ZodType>(value: Value) {
  const shape = Object.fromEntries(METRIC_KEYS.map((key) => [key, value]));
  return z.object(shape as Record<MetricKey, Value>);
}

export const Dashboard = z.object({
  /** What is measured: whole hours or days of what was asked, and nothing that is still to come. */
  from: instant,
  to: instant,
  granularity: Granularity,
  /** Starts of the buckets. */
  at: z.array(instant),
  /** One figure for each bucket; null where it was not taken. */
  series: perMetric(z.array(figure)),
  totals: perMetric(figure),
  /** The span of the same length right before. */
  previous: perMetric(figure),
  /** When the newest figures were read; null before the first roll-up. */
  asOf: instant.nullable(),
  /** Looks at listings are counted since then; null before the first. */
  viewsSince: instant.nullable(),
});
export type Dashboard = z.infer<typeof Dashboard>;

export const MetricSeriesInput = z
  .object({ metric: z.enum(METRIC_KEYS as [MetricKey, ...MetricKey[]]) })
  .and(MetricsInput);
export const MetricSeries = z.object({
  granularity: Granularity,
  points: z.array(z.object({ at: instant, value: figure })),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

export const MetricsCsv = z.object({ filename: z.string(), csv: z.string() });

/** How the processes are right now. */
export const LiveGauges = z.object({
  at: instant,
  /** How many of each are alive. */
  processes: z.object({
    web: z.number(),
    admin: z.number(),
    ws: z.number(),
    worker: z.number(),
  }),
  connections: z.number(),
  bidsPerSecond: z.number(),
  deliveriesPerSecond: z.number(),
  /** Ms from publishing an event to the slowest process that takes it; null where none does. */
  eventLagMs: figure,
  /** Ms; of the busiest process. */
  loopLagMs: z.number(),
  jobs: z.object({
    waiting: z.number(),
    active: z.number(),
    failed: z.number(),
    /** Ms for which the oldest one that is due waits. */
    oldestMs: z.number(),
  }),
  /** Listings that wait for a moderator, and for how long (ms) the oldest has. */
  moderation: z.object({ waiting: z.number(), oldestMs: z.number() }),
});
export type LiveGauges = z.infer<typeof LiveGauges>;
