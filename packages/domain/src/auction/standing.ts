import { incrementFor } from "../increment.ts";
import { emptyStanding } from "./head.ts";
import type { BidEntry, LedgerEntry } from "./entry.ts";
import type { AuctionTerms, Standing } from "./types.ts";

type Maximum = Pick<BidEntry, "bidderId" | "maxCents" | "seq">;

/**
 * Proxy bidding: the price is min(leader's maximum, runner-up's maximum + step), the earlier of two equal maxima leads,
 * and a leader who raises the own maximum does not raise the price, unless that maximum is the first to reach the reserve.
 */
export function placeMaximum(terms: AuctionTerms, standing: Standing, bid: Maximum): Standing {
  const placed = compete(terms, standing, bid);
  const reached = terms.reserveCents !== null && placed.leaderMaxCents >= terms.reserveCents;
  return reached && placed.priceCents < terms.reserveCents!
    ? { ...placed, priceCents: terms.reserveCents! }
    : placed;
}

function compete(terms: AuctionTerms, standing: Standing, { bidderId, maxCents, seq }: Maximum) {
  const { priceCents, leaderId, leaderMaxCents, leaderSeq, runnerUpMaxCents } = standing;
  const { increments } = terms;
  const bidCount = standing.bidCount + 1;
  const lead = { leaderId: bidderId, leaderMaxCents: maxCents, leaderSeq: seq, bidCount };
  if (leaderId === null || leaderMaxCents === null) {
    return { ...lead, priceCents: terms.startCents, runnerUpMaxCents: null };
  }
  if (leaderId === bidderId) return { ...lead, priceCents, runnerUpMaxCents };
  if (maxCents > leaderMaxCents) {
    const price = Math.min(maxCents, leaderMaxCents + incrementFor(leaderMaxCents, increments));
    return { ...lead, priceCents: price, runnerUpMaxCents: leaderMaxCents };
  }
  return {
    leaderId,
    leaderMaxCents,
    leaderSeq,
    bidCount,
    priceCents: Math.min(leaderMaxCents, maxCents + incrementFor(maxCents, increments)),
    runnerUpMaxCents: Math.max(runnerUpMaxCents ?? 0, maxCents),
  };
}

/** The bids of a ledger that were not retracted, in the order of their seq. */
export function standingBids(ledger: readonly LedgerEntry[]): BidEntry[] {
  const retracted = new Set<number>();
  for (const entry of ledger) {
    if (entry.kind === "RETRACTION") for (const seq of entry.retracts) retracted.add(seq);
  }
  return ledger.filter((entry) => entry.kind === "BID").filter((bid) => !retracted.has(bid.seq));
}

/** The standing that a sequence of bids leads to, from an empty auction. */
export function standingAfter(terms: AuctionTerms, bids: readonly Maximum[]): Standing {
  return bids.reduce((standing, bid) => placeMaximum(terms, standing, bid), emptyStanding(terms));
}
