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

/** An edit sends a listing to review again; an appeal can bring a removed one back; an unpaid sale ends unsold. */
export const LISTING_TRANSITIONS: Readonly<Record<ListingState, readonly ListingState[]>> = {
  DRAFT: ["PENDING_REVIEW"],
  PENDING_REVIEW: ["DRAFT", "LIVE", "HELD", "REMOVED"],
  LIVE: ["PENDING_REVIEW", "HELD", "REMOVED", "ENDED", "SOLD"],
  HELD: ["PENDING_REVIEW", "LIVE", "REMOVED"],
  REMOVED: ["LIVE"],
  ENDED: ["SOLD", "REMOVED"],
  SOLD: ["ENDED", "REMOVED"],
};

/** Whether a listing may go from one state to another; staying in a state is no transition. */
export function canTransition(from: ListingState, to: ListingState): boolean {
  return LISTING_TRANSITIONS[from].includes(to);
}
