const DAY_MS = 24 * 3_600_000;

/** In days; `never` where it has no end. */
export const DURATIONS = ["1", "3", "7", "30", "90", "365", "never"] as const;
export type Duration = (typeof DURATIONS)[number];

/** When a decision of now is over (ISO 8601); null where it never is. `now` is epoch ms. */
export function endOf(duration: Duration, now: number): string | null {
  return duration === "never" ? null : new Date(now + Number(duration) * DAY_MS).toISOString();
}
