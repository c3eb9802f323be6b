import { ceilHour, DAY_MS, floorDay, HOUR_MS, type Span } from "@loopbid/domain";

export const PRESETS = ["24h", "7d", "30d", "90d", "1y"] as const;
export type Preset = (typeof PRESETS)[number];

/** Days as in `2026-11-25`, in UTC; both are included. */
export interface CustomRange {
  from: string;
  to: string;
}

export type Range = { preset: Preset } | CustomRange;

export const FIRST_RANGE: Range = { preset: "30d" };

const LENGTH_DAYS: Record<Preset, number> = { "24h": 1, "7d": 7, "30d": 30, "90d": 90, "1y": 365 };
const LONGEST_DAYS = 3_650;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** The day's start, epoch ms; NaN for what is no day. */
function dayStart(day: string): number {
  const at = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // February 30 is parsed as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? at : Number.NaN;
}

/** Null for days that do not exist, are the wrong way round or too far apart. */
export function customRange(from: string, to: string): CustomRange | null {
  const length = dayStart(to) - dayStart(from);
  return length >= 0 && length <= LONGEST_DAYS * DAY_MS ? { from, to } : null;
}

type Parameter = string | string[] | undefined;

/** The range that a page's address asks for; the usual one where it asks for none that there is. */
export function readRange(parameters: Record<string, Parameter>): Range {
  const { range, from, to } = parameters;
  const preset = PRESETS.find((one) => one === range);
  if (preset) return { preset };
  if (typeof from === "string" && typeof to === "string")
    return customRange(from, to) ?? FIRST_RANGE;
  return FIRST_RANGE;
}

/** The other way round: what stands in the address. */
export function writeRange(range: Range): string {
  return new URLSearchParams("preset" in range ? { range: range.preset } : { ...range }).toString();
}

/** The days of a range, for the fields by which it is changed. */
export function daysOf(range: Range, now: number): CustomRange {
  if (!("preset" in range)) return range;
  const { from, to } = spanOf(range, now);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(from), to: day(to - 1) };
}

/** Whole hours up to now for the short ones, whole days and today for the others. `now` is epoch ms. */
export function spanOf(range: Range, now: number): Span {
  if (!("preset" in range)) return { from: dayStart(range.from), to: dayStart(range.to) + DAY_MS };
  const days = LENGTH_DAYS[range.preset];
  const to = ceilHour(now);
  if (days <= 7) return { from: to - days * 24 * HOUR_MS, to };
  return { from: floorDay(now) - (days - 1) * DAY_MS, to };
}

/** What the API is asked for. */
export function inputOf(range: Range, now: number): { from: string; to: string } {
  const { from, to } = spanOf(range, now);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
