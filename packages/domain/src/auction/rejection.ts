/** Why a person may neither bid nor buy here, whatever the time and the price. */
export type PersonRejection =
  | { code: "BIDDER_BANNED" }
  | { code: "BIDDER_UNVERIFIED" }
  | { code: "BIDDER_LIMITED" }
  | { code: "BLOCKED_BY_SELLER" };

/** Why a person cannot take part, or not now. */
export type AdmissionRejection =
  | { code: "OWN_LISTING" }
  | PersonRejection
  | { code: "AUCTION_NOT_STARTED"; startsAt: number }
  | { code: "AUCTION_ENDED" };

export type BidRejection =
  | AdmissionRejection
  | { code: "NOT_INTEGER" }
  | { code: "OUT_OF_RANGE"; minimumCents: number; maximumCents: number }
  | { code: "BID_TOO_LOW"; minimumCents: number }
  /** The bidder leads already; `minimumCents` tells the bidder's own maximum, so it is for that bidder only. */
  | { code: "NOT_ABOVE_OWN_MAX"; minimumCents: number };

export type BuyNowRejection = AdmissionRejection | { code: "BUY_NOW_UNAVAILABLE" };

export type RetractionRejection =
  | { code: "AUCTION_ENDED" }
  | { code: "UNKNOWN_REASON" }
  | { code: "NOTHING_TO_RETRACT" }
  | { code: "RETRACTION_WINDOW_CLOSED" };

export type CancelBidsRejection =
  | { code: "NOT_THE_SELLER" }
  | { code: "AUCTION_ENDED" }
  | { code: "UNKNOWN_REASON" }
  | { code: "NOTHING_TO_RETRACT" }
  | { code: "TOO_LATE_TO_CANCEL_BIDS" };

export type VoidBidsRejection = { code: "AUCTION_ENDED" } | { code: "NOTHING_TO_RETRACT" };

export type EndEarlyRejection =
  | { code: "NOT_THE_SELLER" }
  | { code: "AUCTION_ENDED" }
  | { code: "TOO_LATE_TO_END" };

export type CloseRejection = { code: "NOT_DUE"; effectiveEndsAt: number };
export type CancelRejection = { code: "AUCTION_ENDED" };
