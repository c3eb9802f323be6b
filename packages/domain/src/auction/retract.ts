import { COMMITTED_PERIOD_MS, LATE_RETRACTION_MS } from "./constants.ts";
import type { BidEntry, LedgerEntry } from "./entry.ts";
import { isOver } from "./head.ts";
import { rejected, type Outcome } from "./outcome.ts";
import type { RetractionRejection } from "./rejection.ts";
import { standingBids } from "./standing.ts";
import { takeBack } from "./take-back.ts";
import { RETRACTION_REASONS } from "./types.ts";
import type { AuctionHead, AuctionTerms, RetractionReason } from "./types.ts";

export interface RetractInput {
  terms: AuctionTerms;
  head: AuctionHead;
  /** Every row of the auction so far, in the order of seq. */
  ledger: readonly LedgerEntry[];
  bidderId: string;
  reason: RetractionReason;
}

/**
 * Takes back bids and recomputes the price from the bids that remain. With more than 12 hours left: all own bids; inside
 * them: only the latest, within one hour of placing it. Never moves the end. `now` is epoch ms.
 */
export function retract(input: RetractInput, now: number): Outcome<RetractionRejection> {
  const { terms, head, ledger, bidderId, reason } = input;
  if (isOver(head.status) || now >= head.effectiveEndsAt) {
    return rejected({ code: "AUCTION_ENDED" });
  }
  if (!RETRACTION_REASONS.includes(reason)) return rejected({ code: "UNKNOWN_REASON" });
  const standing = standingBids(ledger);
  const own = standing.filter((bid) => bid.bidderId === bidderId);
  if (own.length === 0) return rejected({ code: "NOTHING_TO_RETRACT" });
  const withdrawn = withdrawable(head, ledger, own, now);
  if (withdrawn.length === 0) return rejected({ code: "RETRACTION_WINDOW_CLOSED" });
  return takeBack(terms, head, { bidderId, standing, withdrawn, reason }, now);
}

/** Inside 12 hours the latest bid counts whether retracted or not, so nobody walks back bid by bid. */
function withdrawable(
  head: AuctionHead,
  ledger: readonly LedgerEntry[],
  own: readonly BidEntry[],
  now: number,
): readonly BidEntry[] {
  if (head.effectiveEndsAt - now > COMMITTED_PERIOD_MS) return own;
  const bidderId = own[0]?.bidderId;
  const latest = ledger.findLast((entry) => entry.kind === "BID" && entry.bidderId === bidderId);
  return own.filter((bid) => bid.seq === latest?.seq && now - bid.at <= LATE_RETRACTION_MS);
}
