import { COMMITTED_PERIOD_MS } from "./constants.ts";
import type { LedgerEntry } from "./entry.ts";
import { isOver } from "./head.ts";
import { rejected, type Outcome } from "./outcome.ts";
import type { CancelBidsRejection } from "./rejection.ts";
import { standingBids } from "./standing.ts";
import { takeBack } from "./take-back.ts";
import { CANCELLATION_REASONS } from "./types.ts";
import type {
  AuctionHead,
  AuctionTerms,
  CancellationReason,
  RetractionReason,
  VoidReason,
} from "./types.ts";

export interface CancelBidsInput {
  terms: AuctionTerms;
  head: AuctionHead;
  /** Every row of the auction so far, in the order of seq. */
  ledger: readonly LedgerEntry[];
  bidderId: string;
  /** Who asks; only the seller may. */
  actorId: string;
  reason: CancellationReason;
}

/** Tells a seller's cancellation from a bidder's own retraction. */
export function isCancellation(
  reason: RetractionReason | CancellationReason | VoidReason,
): reason is CancellationReason {
  return CANCELLATION_REASONS.some((each) => each === reason);
}

/**
 * The seller takes back all standing bids of one bidder, until 12 hours before the effective end: later a seller could
 * get out of the sale to the leader by it. The price is recomputed from the rest. `now` is epoch ms.
 */
export function cancelBids(input: CancelBidsInput, now: number): Outcome<CancelBidsRejection> {
  const { terms, head, ledger, bidderId, actorId, reason } = input;
  if (actorId !== terms.sellerId) return rejected({ code: "NOT_THE_SELLER" });
  if (isOver(head.status) || now >= head.effectiveEndsAt) {
    return rejected({ code: "AUCTION_ENDED" });
  }
  if (!isCancellation(reason)) return rejected({ code: "UNKNOWN_REASON" });
  if (head.effectiveEndsAt - now <= COMMITTED_PERIOD_MS) {
    return rejected({ code: "TOO_LATE_TO_CANCEL_BIDS" });
  }
  const standing = standingBids(ledger);
  const withdrawn = standing.filter((bid) => bid.bidderId === bidderId);
  if (withdrawn.length === 0) return rejected({ code: "NOTHING_TO_RETRACT" });
  return takeBack(terms, head, { bidderId, standing, withdrawn, reason }, now);
}
