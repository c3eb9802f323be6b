import type { ShillEdge } from "@loopbid/services";
import { barrenness } from "./barrenness.ts";
import type { ShillSignal } from "./weights.ts";

const DAY_MS = 24 * 3_600_000;

/** 0 up to `from`, 1 from `to` on, straight between. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);

/** All strengths but `company`, which needs the seller's other bidders. */
export type OwnStrengths = Record<Exclude<ShillSignal, "company">, number>;

/**
 * Each strength counts only as far as the bidder keeps losing: a collector who is faithful to a shop and wins now and
 * then is its best customer, and one lost auction says nothing of anybody.
 */
export function ownStrengths(edge: ShillEdge): OwnStrengths {
  const barren = barrenness(edge);
  const bidderAuctions = Math.max(edge.auctions, edge.bidderAuctions);
  const young = 1 - ramp(edge.bidderAgeMs, 30 * DAY_MS, 180 * DAY_MS);
  const close = 1 - ramp(edge.accountGapMs, 3 * DAY_MS, 30 * DAY_MS);
  return {
    loyalty: barren * ramp(share(edge.auctions, bidderAuctions), 0.35, 0.85),
    attendance: barren * ramp(share(edge.auctions, edge.sellerAuctions), 0.15, 0.7),
    dominance: barren * ramp(edge.bidShare, 0.2, 0.5),
    pushes: barren * ramp(share(edge.pushes, edge.wins + edge.losses), 0.4, 0.9),
    "never-wins": barren,
    early: barren * ramp(edge.timeLeft, 0.08, 0.35),
    retractions: barren * ramp(edge.retractions, 0, 3),
    account: barren * Math.max(young * close, 0.5 * close),
  };
}
