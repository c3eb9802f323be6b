import type { ListingState } from "@loopbid/domain";

/** The ways in which people are cheated that the seed shows. */
export type FraudKind =
  | "advance-fee"
  | "off-platform"
  | "too-cheap"
  | "counterfeit"
  | "locked"
  | "box-only"
  | "fake-payment"
  | "stolen-text"
  | "reused-imei"
  | "deposit"
  | "phishing-link"
  | "wholesale"
  | "impersonation"
  | "dummy"
  | "sob-story";

export type FraudScript = {
  kind: FraudKind;
  /** Which categories it happens in. */
  categories: readonly string[];
  titles: readonly string[];
  texts: readonly string[];
  /** Asking price as a share of the worth. */
  price: readonly [low: number, high: number];
  /** One listing each. */
  states: readonly Extract<ListingState, "HELD" | "REMOVED" | "LIVE">[];
  /** The statement of reasons when a moderator removed it. */
  statement: string;
};
