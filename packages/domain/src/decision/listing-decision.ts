import type { ListingState } from "../listing/state.ts";

export const LISTING_DECISIONS = ["APPROVE", "EDIT_REQUEST", "HIDE", "REMOVE"] as const;
export type ListingDecision = (typeof LISTING_DECISIONS)[number];

/** What a moderator may decide about a listing that is held, or on sale. */
export const DECISIONS_ON = {
  HELD: ["APPROVE", "EDIT_REQUEST", "REMOVE"],
  LIVE: ["EDIT_REQUEST", "HIDE", "REMOVE"],
} as const satisfies Partial<Record<ListingState, readonly ListingDecision[]>>;

/** Where each leaves the listing. A hidden one is held: approving it shows it again. */
export const STATE_AFTER: Readonly<Record<ListingDecision, ListingState>> = {
  APPROVE: "LIVE",
  EDIT_REQUEST: "DRAFT",
  HIDE: "HELD",
  REMOVE: "REMOVED",
};
