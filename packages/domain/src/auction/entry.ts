import type { CancellationReason, RetractionReason, VoidReason } from "./types.ts";

/**
 * All rows have the same fields, so that a table can hold them; what a kind does not use is null or empty. The price,
 * leader, count, reserve and end are those right after the row. `seq` counts from 1 without a gap; times are epoch ms.
 */
interface EntryBase {
  seq: number;
  at: number;
  priceCents: number;
  leaderId: string | null;
  bidCount: number;
  reserveMet: boolean;
  effectiveEndsAt: number;
}

export interface BidEntry extends EntryBase {
  kind: "BID";
  bidderId: string;
  /** Hidden until the auction ended. */
  maxCents: number;
  retracts: number[];
  reason: null;
}

export interface RetractionEntry extends EntryBase {
  kind: "RETRACTION";
  bidderId: string;
  maxCents: null;
  /** Seq of each bid that is taken back. */
  retracts: number[];
  /** A cancellation reason where the seller took back this bidder's bids, a void one where moderation did. */
  reason: RetractionReason | CancellationReason | VoidReason;
}

/** Sold at the buy-now price to `bidderId`. */
export interface BuyNowEntry extends EntryBase {
  kind: "BUY_NOW";
  bidderId: string;
  maxCents: null;
  retracts: number[];
  reason: null;
}

/** The end, at its time or early by the seller: sold to the leader where the reserve is met, else unsold. */
export interface ClosedEntry extends EntryBase {
  kind: "CLOSED" | "ENDED_EARLY";
  bidderId: null;
  maxCents: null;
  retracts: number[];
  reason: null;
}

export interface CancelledEntry extends EntryBase {
  kind: "CANCELLED";
  bidderId: null;
  maxCents: null;
  retracts: number[];
  /** Who cancelled. */
  reason: "SELLER" | "MODERATION";
}

/** One row of an auction's append-only ledger. */
export type LedgerEntry = BidEntry | RetractionEntry | BuyNowEntry | ClosedEntry | CancelledEntry;
export type LedgerEntryKind = LedgerEntry["kind"];
