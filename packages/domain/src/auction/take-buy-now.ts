import { refusal } from "./admission.ts";
import { offersBuyNow } from "./head.ts";
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
  if (price === null || !offersBuyNow(terms, head))
    return rejected({ code: "BUY_NOW_UNAVAILABLE" });
  const standing = {
    priceCents: price,
    leaderId: buyerId,
    leaderMaxCents: price,
    leaderSeq: head.seq + 1,
    runnerUpMaxCents: head.leaderMaxCents,
    bidCount: head.bidCount,
  };
  return append(
    terms,
    head,
    { at: now, standing, effectiveEndsAt: head.effectiveEndsAt },
    { kind: "BUY_NOW", bidderId: buyerId, maxCents: null, retracts: [], reason: null },
  );
}
