import { isOver } from "./head.ts";
import type { AdmissionRejection } from "./rejection.ts";
import type { AuctionHead, AuctionTerms, BidderState } from "./types.ts";

/** Why this person cannot bid or buy at `at` (epoch ms), or null: the own listing, a ban, a block, or the time. */
export function refusal(
  terms: AuctionTerms,
  head: AuctionHead,
  bidderId: string,
  state: BidderState,
  at: number,
): AdmissionRejection | null {
  if (bidderId === terms.sellerId) return { code: "OWN_LISTING" };
  if (state.banned) return { code: "BIDDER_BANNED" };
  if (state.blockedBySeller) return { code: "BLOCKED_BY_SELLER" };
  if (isOver(head.status) || at >= head.effectiveEndsAt) return { code: "AUCTION_ENDED" };
  if (at < terms.startsAt) return { code: "AUCTION_NOT_STARTED", startsAt: terms.startsAt };
  return null;
}
