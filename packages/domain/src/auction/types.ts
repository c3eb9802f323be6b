import type { IncrementTable } from "../increment.ts";

/** What the seller fixed when the auction was opened. Never changes afterwards. Times are epoch ms. */
export interface AuctionTerms {
  sellerId: string;
  startCents: number;
  /** Hidden from everyone but the seller. */
  reserveCents: number | null;
  buyNowCents: number | null;
  startsAt: number;
  scheduledEndsAt: number;
  /** How far (ms) soft closes may move the end past `scheduledEndsAt`. */
  hardCapMs: number;
  /** Whether an unpaid sale is offered to the next bidder without asking the seller. */
  secondChanceAllowed: boolean;
  /** The steps that bids rise by, fixed when the auction opens; absent: the built-in ones. */
  increments?: IncrementTable | undefined;
}

export const AUCTION_STATUSES = [
  "SCHEDULED",
  "LIVE",
  "ENDED_SOLD",
  "ENDED_UNSOLD",
  "CANCELLED",
] as const;
export type AuctionStatus = (typeof AUCTION_STATUSES)[number];

/** Who leads and at what price; the part of a head that bids and retractions change. */
export interface Standing {
  /** The visible price; the start price while there is no bid. */
  priceCents: number;
  leaderId: string | null;
  /** Hidden: the leader's maximum. */
  leaderMaxCents: number | null;
  /** Sequence number of the bid that holds the lead. */
  leaderSeq: number | null;
  /** Hidden: the highest maximum of anyone but the leader. */
  runnerUpMaxCents: number | null;
  /** Bids that stand, i.e. were not retracted. */
  bidCount: number;
}

/** The state of an auction after its ledger's row `seq`; enough to apply the next bid in O(1). */
export interface AuctionHead extends Standing {
  /** Sequence number of the last ledger row; 0 while the ledger is empty. */
  seq: number;
  status: AuctionStatus;
  /** True where there is no reserve, or the leader's maximum reached it. */
  reserveMet: boolean;
  /** The only end that readers use (epoch ms). */
  effectiveEndsAt: number;
}

/** What everyone may see of a head: no maximum in it. */
export interface PublicHead {
  seq: number;
  status: AuctionStatus;
  priceCents: number;
  leaderId: string | null;
  bidCount: number;
  reserveMet: boolean;
  effectiveEndsAt: number;
  /** The least maximum in cents that somebody who does not lead may bid next. */
  minimumNextCents: number;
  buyNowAvailable: boolean;
}

/** What the platform knows about a bidder that the ledger does not hold. */
export interface BidderState {
  /** Suspended or banned. */
  banned: boolean;
  blockedBySeller: boolean;
  /** Has not confirmed the own e-mail address yet. */
  unverified: boolean;
  /** A moderator limited the account for a while. */
  limited?: boolean;
}

export interface Bid {
  bidderId: string;
  /** The hidden maximum. */
  maxCents: number;
  /** When the server received the bid (epoch ms), never the client's word. */
  placedAt: number;
}

export const RETRACTION_REASONS = ["WRONG_AMOUNT", "DESCRIPTION_CHANGED"] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

/** Why a seller cancels a bidder's bids. */
export const CANCELLATION_REASONS = ["BIDDER_ASKED", "BIDDER_NOT_TRUSTED"] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** Why moderation voids a bidder's bids. */
export const VOID_REASONS = ["BIDDER_BANNED"] as const;
export type VoidReason = (typeof VOID_REASONS)[number];
