import { momentOf, wallTime } from "./wall-clock.ts";

/** 8 in the morning, in minutes after midnight. */
const DIGEST_MINUTE = 8 * 60;
const MONDAY = 1;

/** The next digest after a moment (epoch ms): every morning at 8, or on Monday's, in the person's time zone. */
export function nextDigest(at: number, rhythm: "DAILY" | "WEEKLY", timeZone: string): number {
  const today = wallTime(at, timeZone);
  for (let ahead = 0; ; ahead += 1) {
    const day = today.day + ahead;
    const weekday = new Date(Date.UTC(today.year, today.month - 1, day)).getUTCDay();
    if (rhythm === "WEEKLY" && weekday !== MONDAY) continue;
    const slot = momentOf({ ...today, day, minute: DIGEST_MINUTE }, timeZone);
    if (slot > at) return slot;
  }
}
