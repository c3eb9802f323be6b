const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A wait in the one unit that says enough. Takes ms. */
export function waitIn(ms: number): { unit: "seconds" | "minutes" | "hours"; count: number } {
  if (ms < MINUTE_MS) return { unit: "seconds", count: Math.max(0, Math.floor(ms / SECOND_MS)) };
  if (ms < 2 * HOUR_MS) return { unit: "minutes", count: Math.floor(ms / MINUTE_MS) };
  return { unit: "hours", count: Math.floor(ms / HOUR_MS) };
}
