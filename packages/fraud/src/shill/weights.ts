import type { WeightTable } from "@loopbid/domain";

/**
 * After the ratings alpha to zeta of the shill score of Trevathan and Read ("Detecting Shill Bidding in Online English
 * Auctions", 2009); each is named by its letter.
 */
export const SHILL_SIGNALS = [
  /** Alpha: most of the bidder's auctions are this seller's. */
  "loyalty",
  /** Alpha, from the seller's side: the bidder is in most of the seller's auctions. */
  "attendance",
  /** Beta: most bids of the auction are this bidder's. */
  "dominance",
  /** Epsilon, turned from the size of a step to what it did: bids that raised another's price and lost. */
  "pushes",
  /** Gamma: fewer wins than an equal chance would bring. */
  "never-wins",
  /** Delta and zeta: bids early and leaves the end to others. */
  "early",
  /** Not theirs: took bids back. */
  "retractions",
  /** Not theirs: a young account, made close to the seller's. */
  "account",
  /** After their collusion score (Journal of Computers 2 (10), 2007): another bidder of the seller looks the same. */
  "company",
] as const;
export type ShillSignal = (typeof SHILL_SIGNALS)[number];

/** Stored with every alert: change it with any weight, ramp or threshold. */
export const SHILL_VERSION = "shill-2026-11-1";

/** No two of them reach the threshold, however strong. */
export const SHILL_WEIGHTS: WeightTable<ShillSignal> = {
  version: SHILL_VERSION,
  weights: {
    loyalty: 0.3,
    attendance: 0.15,
    dominance: 0.4,
    pushes: 0.3,
    "never-wins": 0.2,
    early: 0.15,
    retractions: 0.15,
    account: 0.2,
    company: 0.3,
  },
};

/** From this score a person looks: 0.4 % of honest pairs and four in five of a ring of three in simulated markets. */
export const SHILL_THRESHOLD = 0.62;
