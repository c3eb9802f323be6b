import { SOFT_CLOSE_MS } from "./constants.ts";
import type { AuctionTerms } from "./types.ts";

/** The latest moment (epoch ms) that soft closes can move the end to. */
export function latestEndOf(terms: AuctionTerms): number {
  return terms.scheduledEndsAt + terms.hardCapMs;
}

/** The effective end (epoch ms) after a bid accepted at `bidAt`; never earlier than before, never past the cap. */
export function endAfterBid(terms: AuctionTerms, effectiveEndsAt: number, bidAt: number): number {
  return Math.max(effectiveEndsAt, Math.min(bidAt + SOFT_CLOSE_MS, latestEndOf(terms)));
}
