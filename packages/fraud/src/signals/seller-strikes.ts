import type { SellerHistory } from "@loopbid/services";
import type { Signal } from "./signal.ts";

/** From this many on it is a habit. */
const HABIT = 3;

/** Purchases of the last half year that the seller did not pay for. */
export function sellerStrikes({ strikeCount }: SellerHistory): Signal | null {
  if (strikeCount === 0) return null;
  return {
    key: "seller-strikes",
    score: Math.min(1, strikeCount / HABIT),
    evidence: { kind: "strikes", strikes: strikeCount },
    reason: "seller.strikes",
  };
}
