import type { LedgerEntry } from "./entry.ts";
import { isOver } from "./head.ts";
import { rejected, type Outcome } from "./outcome.ts";
import type { VoidBidsRejection } from "./rejection.ts";
import { standingBids } from "./standing.ts";
import { takeBack } from "./take-back.ts";
import type { AuctionHead, AuctionTerms } from "./types.ts";

export interface VoidBidsInput {
  terms: AuctionTerms;
  head: AuctionHead;
  /** Every row of the auction so far, in the order of seq. */
  ledger: readonly LedgerEntry[];
  bidderId: string;
}

/**
 * Moderation voids all standing bids of a banned person, who may not bid, at any time before the end. The price is
 * recomputed from the rest; the end never moves. `now` is epoch ms.
 */
export function voidBids(input: VoidBidsInput, now: number): Outcome<VoidBidsRejection> {
  const { terms, head, ledger, bidderId } = input;
  if (isOver(head.status) || now >= head.effectiveEndsAt) {
    return rejected({ code: "AUCTION_ENDED" });
  }
  const standing = standingBids(ledger);
  const own = standing.filter((bid) => bid.bidderId === bidderId);
  if (own.length === 0) return rejected({ code: "NOTHING_TO_RETRACT" });
  const taken = { bidderId, standing, withdrawn: own, reason: "BIDDER_BANNED" } as const;
  return takeBack(terms, head, taken, now);
}
