import type { Random } from "../random.ts";
import type { Plan } from "./plan.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DURATIONS = [24, 72, 120, 168] as const;

export type Times = {
  createdAt: number;
  /** Sent to its check. */
  submittedAt: number | null;
  publishedAt: number | null;
  durationHours: number | null;
  /** When the story ended; auctions compute their own end from here. */
  closedAt: number | null;
};

const duration = (leastMs: number, dice: Random): number =>
  dice.pick(DURATIONS.filter((hours) => hours * HOUR_MS > leastMs));

/** When what happened to a planned listing, all before `now` (epoch ms). */
export function timesFor(plan: Plan, now: number, dice: Random): Times {
  const before = (at: number): number => at - Math.round(dice.float(0.1, 30) * HOUR_MS);
  const checked = (at: number): number => at - dice.int(4_000, 90_000);
  const auction = plan.format === "AUCTION";
  if (plan.fate === "DRAFT") {
    return {
      createdAt: now - Math.round(dice.float(0.02, 25) * DAY_MS),
      submittedAt: null,
      publishedAt: null,
      durationHours: auction && dice.chance(0.7) ? dice.pick(DURATIONS) : null,
      closedAt: null,
    };
  }
  if (plan.fate === "PENDING" || plan.fate === "HELD") {
    const submittedAt =
      plan.fate === "PENDING"
        ? now - dice.int(5_000, 50_000)
        : now - Math.round(dice.float(0.3, 40) * HOUR_MS);
    return {
      createdAt: before(submittedAt),
      submittedAt,
      publishedAt: null,
      durationHours: auction ? dice.pick(DURATIONS) : null,
      closedAt: null,
    };
  }
  if (plan.fate === "LIVE" && auction) {
    const durationHours = duration(plan.leftMs, dice);
    const publishedAt = now + plan.leftMs - durationHours * HOUR_MS;
    return {
      createdAt: before(publishedAt),
      submittedAt: checked(publishedAt),
      publishedAt,
      durationHours,
      closedAt: null,
    };
  }
  if (plan.fate === "LIVE") {
    const publishedAt = now - Math.round(dice.next() ** 1.6 * 45 * DAY_MS + 120_000);
    return {
      createdAt: before(publishedAt),
      submittedAt: checked(publishedAt),
      publishedAt,
      durationHours: null,
      closedAt: null,
    };
  }
  const closedAt = now - (plan.endedAgoMs ?? Math.round((dice.next() ** 1.4 * 75 + 0.15) * DAY_MS));
  const durationHours = auction ? dice.pick(DURATIONS) : null;
  const publishedAt = closedAt - (durationHours ?? dice.float(3, 500)) * HOUR_MS;
  return {
    createdAt: before(Math.round(publishedAt)),
    submittedAt: checked(Math.round(publishedAt)),
    publishedAt: Math.round(publishedAt),
    durationHours,
    closedAt,
  };
}
