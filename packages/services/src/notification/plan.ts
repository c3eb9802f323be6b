import { nextDigest, quietUntil } from "@loopbid/domain";
import { isDigested, isOn, NOTIFICATION_RULES, type NotificationType } from "@loopbid/validators";
import type { Wishes } from "./wishes.ts";

/** What delivering looks at. Times are epoch ms. */
export interface Told {
  type: NotificationType;
  inApp: boolean;
  read: boolean;
  /** When what it is about is over. */
  deadlineAt: number | null;
}

export type Plan =
  | { kind: "send" }
  /** Settled without a word. */
  | { kind: "skip" }
  /** Look again at `at`. */
  | { kind: "wait"; at: number }
  /** Goes into the mail of the morning `at`. */
  | { kind: "digest"; at: number };

const SEND: Plan = { kind: "send" };
const SKIP: Plan = { kind: "skip" };

/** When quiet hours are over; null where there are none now, or where the news would be stale by then and is urgent. */
function quietEnd({ type, deadlineAt }: Told, { quiet, timeZone }: Wishes, now: number) {
  const end = quiet && quietUntil(now, quiet, timeZone);
  if (end === null) return null;
  const outlasted = deadlineAt !== null && deadlineAt <= end;
  return outlasted && NOTIFICATION_RULES[type].urgent ? null : end;
}

/** What to do about the mail of a notification whose mail is due at `now`. */
export function planEmail(told: Told, wishes: Wishes, now: number): Plan {
  const { type, inApp, read, deadlineAt } = told;
  if (!isOn(wishes.choices, type, "email")) return SKIP;
  if (read && inApp && !NOTIFICATION_RULES[type].record) return SKIP;
  if (deadlineAt !== null && deadlineAt <= now) return SKIP;
  const morning = digestMorning(told, wishes, now);
  if (morning !== null) return { kind: "digest", at: morning };
  const end = quietEnd(told, wishes, now);
  return end === null ? SEND : { kind: "wait", at: end };
}

/** The morning that it can wait for; null where it is mailed by itself. */
function digestMorning(
  { type, deadlineAt }: Told,
  { digest, quiet, timeZone }: Wishes,
  now: number,
): number | null {
  if (digest === "NONE" || !isDigested(type)) return null;
  const slot = nextDigest(now, digest, timeZone);
  const at = (quiet && quietUntil(slot, quiet, timeZone)) ?? slot;
  return deadlineAt !== null && deadlineAt <= at ? null : at;
}

/** What to do about the push message of a notification that is due at `now`. */
export function planPush(told: Told, wishes: Wishes, now: number): Plan {
  const { type, inApp, read, deadlineAt } = told;
  if (!isOn(wishes.choices, type, "push")) return SKIP;
  if (read && inApp) return SKIP;
  if (deadlineAt !== null && deadlineAt <= now) return SKIP;
  const end = quietEnd(told, wishes, now);
  return end === null ? SEND : { kind: "wait", at: end };
}
