import type { BidEntry, LedgerEntry } from "./entry.ts";
import { statusAfter } from "./event.ts";
import { standingBids } from "./standing.ts";

export interface SecondChance {
  bidderId: string;
  /** The bidder's own last maximum. */
  amountCents: number;
}

/**
 * Who gets the next second-chance offer after an auction ended: the best bidder who neither won nor is in `passed`
 * (offered before, or not eligible any more), at the own last maximum in cents. Equal maxima: the earlier first.
 */
export function secondChanceFor(
  ledger: readonly LedgerEntry[],
  passed: readonly string[] = [],
): SecondChance | null {
  const out = new Set(passed);
  for (const entry of ledger) {
    if (statusAfter(entry) === "ENDED_SOLD" && entry.leaderId !== null) out.add(entry.leaderId);
  }
  const last = new Map<string, BidEntry>();
  for (const bid of standingBids(ledger)) if (!out.has(bid.bidderId)) last.set(bid.bidderId, bid);
  const [next] = [...last.values()].sort((a, b) => b.maxCents - a.maxCents || a.seq - b.seq);
  return next ? { bidderId: next.bidderId, amountCents: next.maxCents } : null;
}
