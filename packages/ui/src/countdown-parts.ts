export type CountdownStage = "calm" | "ember" | "urgent" | "ended";

export type CountdownUnits = { d: string; h: string; m: string; s: string };

/** Milliseconds left under which the colour turns ember, and then urgent. */
export const EMBER_MS = 5 * 60_000;
export const URGENT_MS = 60_000;

export function countdownStage(leftMs: number): CountdownStage {
  if (leftMs <= 0) return "ended";
  if (leftMs <= URGENT_MS) return "urgent";
  return leftMs <= EMBER_MS ? "ember" : "calm";
}

/** Splits milliseconds; rounds up to whole seconds, so that 0:00 shows only at the end. */
export function splitTime(leftMs: number) {
  const total = Math.max(0, Math.ceil(leftMs / 1000));
  return {
    d: Math.floor(total / 86_400),
    h: Math.floor((total % 86_400) / 3600),
    m: Math.floor((total % 3600) / 60),
    s: total % 60,
  };
}

/** The two units that matter: "2d 4h", "4h 12m", then "12:07". */
export function shortTime(leftMs: number, units: CountdownUnits): string {
  const { d, h, m, s } = splitTime(leftMs);
  if (d > 0) return `${d}${units.d} ${h}${units.h}`;
  if (h > 0) return `${h}${units.h} ${m}${units.m}`;
  return `${m}:${s.toString().padStart(2, "0")}`;
}
