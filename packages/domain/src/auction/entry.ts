import type { PublicHead, RetractionReason } from "./types.ts";

/** Public state right after the row, and when (epoch ms) it happened; `seq` counts from 1 without a gap. */
interface EntryBase extends PublicHead {
  at: number;
}

export interface BidEntry extends EntryBase {
  kind: "BID";
  bidderId: string;
  /** Hidden until the auction ended. */
  maxCents: number;
  /** Whether this bid moved the effective end. */
  extended: boolean;
}

export interface RetractionEntry extends EntryBase {
  kind: "RETRACTION";
  bidderId: string;
  reason: RetractionReason;
  retractedSeqs: number[];
}

export interface BuyNowEntry extends EntryBase {
  kind: "BUY_NOW";
  bidderId: string;
}

export interface ClosedEntry extends EntryBase {
  kind: "CLOSED";
  winnerId: string | null;
  hammerCents: number | null;
  /** True where the seller ended it before its time. */
  early: boolean;
}

export interface CancelledEntry extends EntryBase {
  kind: "CANCELLED";
  by: "SELLER" | "MODERATION";
}

/** One row of an auction's append-only ledger. */
export type LedgerEntry = BidEntry | RetractionEntry | BuyNowEntry | ClosedEntry | CancelledEntry;
export type LedgerEntryKind = LedgerEntry["kind"];
