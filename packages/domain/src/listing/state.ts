export const LISTING_STATES = [
  "DRAFT",
  "PENDING_REVIEW",
  "LIVE",
  "HELD",
  "REMOVED",
  "ENDED",
  "SOLD",
] as const;
export type ListingState = (typeof LISTING_STATES)[number];

export const LISTING_FORMATS = ["AUCTION", "FIXED_PRICE"] as const;
export type ListingFormat = (typeof LISTING_FORMATS)[number];

/**
 * An edit sends a listing to review again; a moderator hides one that is live, or sends it back to its seller; taking a
 * decision back brings a removed one back, or one that was sent back to a review; an unpaid sale ends unsold.
 */
export const LISTING_TRANSITIONS: Readonly<Record<ListingState, readonly ListingState[]>> = {
  DRAFT: ["PENDING_REVIEW", "HELD", "ENDED"],
  PENDING_REVIEW: ["DRAFT", "LIVE", "HELD", "REMOVED"],
  LIVE: ["DRAFT", "PENDING_REVIEW", "HELD", "REMOVED", "ENDED", "SOLD"],
  HELD: ["DRAFT", "PENDING_REVIEW", "LIVE", "REMOVED", "ENDED"],
  REMOVED: ["LIVE", "HELD", "ENDED"],
  ENDED: ["SOLD", "REMOVED"],
  SOLD: ["ENDED", "REMOVED"],
};

/** Whether a listing may go from one state to another; staying in a state is no transition. */
export function canTransition(from: ListingState, to: ListingState): boolean {
  return LISTING_TRANSITIONS[from].includes(to);
}
