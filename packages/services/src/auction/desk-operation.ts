import type { ServiceError } from "@loopbid/core";
import type { AuctionRow, BidKey, BidRow, ListingRow, Rows } from "@loopbid/db";
import type { AuctionHead, AuctionTerms, Change, LedgerEntry } from "@loopbid/domain";
import type { Rejection } from "./rejections.ts";

/** What an operation sees: the head as the operations before it in the batch left it. */
export interface DeskState {
  auction: AuctionRow;
  listing: ListingRow;
  terms: AuctionTerms;
  head: AuctionHead;
  /** Whom the seller has blocked; read for each batch. */
  blocked: ReadonlySet<string>;
  /** The whole ledger so far; read only by the operations that ask for it. */
  ledger: readonly LedgerEntry[];
}

export interface DeskOperation {
  /** A retry with the same key gets the first answer. */
  idempotency?: BidKey;
  /** Whether `decide` looks at `ledger`. */
  needsLedger?: boolean;
  /** Pure: it may run again after a lost race. */
  decide(
    state: DeskState,
  ): Change | { ok: false; rejection: Rejection } | { ok: false; error: ServiceError };
  /** Writes that belong to this change, in its transaction. */
  write?(rows: Rows, after: DeskState): Promise<void>;
}

/** What became of an operation. */
export type Settled =
  /** `rows` are its ledger rows; empty where nothing had to change. */
  | { ok: true; replayed: boolean; rows: BidRow[]; after: DeskState }
  | { ok: false; rejection: Rejection }
  | { ok: false; error: ServiceError };
