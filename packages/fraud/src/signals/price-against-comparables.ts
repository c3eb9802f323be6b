import type { Comparables } from "@loopbid/services";
import type { Signal } from "./signal.ts";

/** Ratios to the median: nobody sells a sound device under the first; between the two it is a bargain. */
const FULL = 0.35;
const NONE = 0.6;
/** Ten times the usual price is a slip of the hand or a parked listing, and worth a look at most. */
const HIGH = 4;
const HIGH_SCORE = 0.3;

/** Far below what the same device in the same grade sells for: the bait of most scams. Amounts in cents. */
export function priceAgainstComparables(
  askingCents: number | null,
  comparables: Comparables | null,
): Signal | null {
  if (askingCents === null || !comparables || comparables.medianCents <= 0) return null;
  const { medianCents, count } = comparables;
  const ratio = askingCents / medianCents;
  const low = Math.min(1, Math.max(0, (NONE - ratio) / (NONE - FULL)));
  const score = ratio >= HIGH ? HIGH_SCORE : low;
  if (score === 0) return null;
  return {
    key: "price-against-comparables",
    score,
    evidence: { kind: "price", priceCents: askingCents, medianCents, count },
    reason: ratio < 1 ? "price.low" : "price.high",
  };
}
