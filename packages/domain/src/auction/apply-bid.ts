import { MAX_CENTS } from "../money/cents.ts";
import { refusal } from "./admission.ts";
import { minimumNextCents } from "./head.ts";
import { append, rejected, type Outcome } from "./outcome.ts";
import type { BidRejection } from "./rejection.ts";
import { endAfterBid } from "./soft-close.ts";
import { placeMaximum } from "./standing.ts";
import type { AuctionHead, AuctionTerms, Bid, BidderState } from "./types.ts";

export interface ApplyBidInput {
  terms: AuctionTerms;
  head: AuctionHead;
  bid: Bid;
  bidderState: BidderState;
}

/**
 * Applies one hidden maximum (cents) in O(1). The rules look at when the server received the bid, not at when a queue
 * got to it, so a bid that arrived in time is not lost to load; a `placedAt` after `now` counts as `now` (epoch ms).
 */
export function applyBid(input: ApplyBidInput, now: number): Outcome<BidRejection> {
  const { terms, head, bid, bidderState } = input;
  const { bidderId, maxCents } = bid;
  const at = Math.min(bid.placedAt, now);
  if (!Number.isInteger(maxCents)) return rejected({ code: "NOT_INTEGER" });
  if (maxCents <= 0 || maxCents > MAX_CENTS) {
    return rejected({ code: "OUT_OF_RANGE", minimumCents: 1, maximumCents: MAX_CENTS });
  }
  const refused = refusal(terms, head, bidderId, bidderState, at);
  if (refused) return rejected(refused);
  const minimumCents = minimumNextCents(head, terms, bidderId);
  if (maxCents < minimumCents) {
    const code = bidderId === head.leaderId ? "NOT_ABOVE_OWN_MAX" : "BID_TOO_LOW";
    return rejected({ code, minimumCents });
  }
  const standing = placeMaximum(terms, head, { bidderId, maxCents, seq: head.seq + 1 });
  const effectiveEndsAt = endAfterBid(terms, head.effectiveEndsAt, at);
  return append(
    terms,
    head,
    { at, standing, effectiveEndsAt },
    { kind: "BID", bidderId, maxCents, retracts: [], reason: null },
  );
}
