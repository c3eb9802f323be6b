import { isOver } from "./head.ts";
import type { AdmissionRejection, PersonRejection } from "./rejection.ts";
import type { AuctionHead, AuctionTerms, BidderState } from "./types.ts";

/** Why this person may not bid, buy or accept an offer, or null: the one rule for all of them. */
export function personRefusal(state: BidderState): PersonRejection | null {
  if (state.banned) return { code: "BIDDER_BANNED" };
  if (state.unverified) return { code: "BIDDER_UNVERIFIED" };
  if (state.limited) return { code: "BIDDER_LIMITED" };
  return state.blockedBySeller ? { code: "BLOCKED_BY_SELLER" } : null;
}

/** Why this person cannot bid or buy at `at` (epoch ms), or null: the own listing, the person, or the time. */
export function refusal(
  terms: AuctionTerms,
  head: AuctionHead,
  bidderId: string,
  state: BidderState,
  at: number,
): AdmissionRejection | null {
  if (bidderId === terms.sellerId) return { code: "OWN_LISTING" };
  const refused = personRefusal(state);
  if (refused) return refused;
  if (isOver(head.status) || at >= head.effectiveEndsAt) return { code: "AUCTION_ENDED" };
  if (at < terms.startsAt) return { code: "AUCTION_NOT_STARTED", startsAt: terms.startsAt };
  return null;
}
