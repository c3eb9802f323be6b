import { momentOf, wallTime } from "./wall-clock.ts";

/** Minutes after midnight in the person's time zone. `from` after `to` reaches over midnight; equal ones are none. */
export interface QuietHours {
  from: number;
  to: number;
}

const HOUR = 3_600_000;

/** When the quiet hours end that a moment (epoch ms) lies in; null where it lies in none. */
export function quietUntil(at: number, { from, to }: QuietHours, timeZone: string): number | null {
  const now = wallTime(at, timeZone);
  const { minute } = now;
  const quiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!quiet) return null;
  const day = minute < to ? now.day : now.day + 1;
  const end = momentOf({ ...now, day, minute: to }, timeZone);
  // Clocks that were set back show the end a second time.
  return end > at ? end : end + HOUR;
}
