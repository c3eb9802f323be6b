import { COMMITTED_PERIOD_MS } from "./constants.ts";
import { isOver } from "./head.ts";
import { append, rejected, type Outcome } from "./outcome.ts";
import type { CancelRejection, EndEarlyRejection } from "./rejection.ts";
import type { AuctionHead, AuctionTerms } from "./types.ts";

export interface EndEarlyInput {
  terms: AuctionTerms;
  head: AuctionHead;
  /** Who asks; only the seller may. */
  actorId: string;
}

/**
 * The seller ends the auction. More than 12 hours before the end, or before the start, it is cancelled without a sale.
 * Later the sale to the leader stands: it closes as sold at the current price, or, with no sale to stand, is refused.
 */
export function endEarly(input: EndEarlyInput, now: number): Outcome<EndEarlyRejection> {
  const { terms, head, actorId } = input;
  if (actorId !== terms.sellerId) return rejected({ code: "NOT_THE_SELLER" });
  if (isOver(head.status) || now >= head.effectiveEndsAt) {
    return rejected({ code: "AUCTION_ENDED" });
  }
  if (now < terms.startsAt || head.effectiveEndsAt - now > COMMITTED_PERIOD_MS) {
    return cancel(terms, head, "SELLER", now);
  }
  if (head.leaderId === null || !head.reserveMet) return rejected({ code: "TOO_LATE_TO_END" });
  return append(
    terms,
    head,
    { at: now, standing: head, effectiveEndsAt: head.effectiveEndsAt },
    { kind: "ENDED_EARLY", bidderId: null, maxCents: null, retracts: [], reason: null },
  );
}

/** Moderation takes a listing down: the auction ends without a sale at any time before it is over. `now` is epoch ms. */
export function cancelAuction(
  terms: AuctionTerms,
  head: AuctionHead,
  now: number,
): Outcome<CancelRejection> {
  if (isOver(head.status)) return rejected({ code: "AUCTION_ENDED" });
  return cancel(terms, head, "MODERATION", now);
}

function cancel(
  terms: AuctionTerms,
  head: AuctionHead,
  reason: "SELLER" | "MODERATION",
  now: number,
): Outcome<never> {
  return append(
    terms,
    head,
    { at: now, standing: head, effectiveEndsAt: head.effectiveEndsAt },
    { kind: "CANCELLED", bidderId: null, maxCents: null, retracts: [], reason },
  );
}
