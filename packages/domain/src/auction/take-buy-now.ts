import { refusal } from "./admission.ts";
import { append, rejected, type Outcome } from "./outcome.ts";
import type { BuyNowRejection } from "./rejection.ts";
import type { AuctionHead, AuctionTerms, BidderState } from "./types.ts";

export interface TakeBuyNowInput {
  terms: AuctionTerms;
  head: AuctionHead;
  buyerId: string;
  buyerState: BidderState;
}

/** Sells at the buy-now price (cents) and ends the auction at once; `now` is epoch ms. */
export function takeBuyNow(input: TakeBuyNowInput, now: number): Outcome<BuyNowRejection> {
  const { terms, head, buyerId, buyerState } = input;
  const refused = refusal(terms, head, buyerId, buyerState, now);
  if (refused) return rejected(refused);
  const price = terms.buyNowCents;
  if (!head.buyNowAvailable || price === null) return rejected({ code: "BUY_NOW_UNAVAILABLE" });
  const standing = {
    priceCents: price,
    leaderId: buyerId,
    leaderMaxCents: price,
    leaderBidSeq: head.seq + 1,
    runnerUpMaxCents: head.leaderMaxCents,
    bidCount: head.bidCount,
  };
  return append(
    terms,
    head,
    { standing, status: "ENDED_SOLD", effectiveEndsAt: head.effectiveEndsAt },
    { kind: "BUY_NOW", at: now, bidderId: buyerId },
  );
}
