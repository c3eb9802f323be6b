import type { LedgerEntry } from "./entry.ts";
import { minimumAt, offersBuyNow } from "./head.ts";
import type {
  AuctionStatus,
  AuctionTerms,
  CancellationReason,
  PublicHead,
  RetractionReason,
  VoidReason,
} from "./types.ts";

interface EventBase extends PublicHead {
  at: number;
}

/**
 * What the world sees of one ledger row: exactly one event per row, with the row's `seq` and the whole public head, so
 * a reader replaces its head by the event's and knows a gap by `seq`. Never holds a maximum.
 */
export type AuctionEvent =
  /** `extended`: this bid moved the effective end. */
  | (EventBase & { kind: "bid.accepted"; bidderId: string; extended: boolean })
  | (EventBase & {
      kind: "bid.retracted";
      bidderId: string;
      reason: RetractionReason | CancellationReason | VoidReason;
      retracts: number[];
    })
  | (EventBase & { kind: "auction.bought"; winnerId: string; hammerCents: number })
  | (EventBase & {
      kind: "auction.closed";
      winnerId: string | null;
      hammerCents: number | null;
      early: boolean;
    })
  | (EventBase & { kind: "auction.cancelled"; by: "SELLER" | "MODERATION" });

export type AuctionEventKind = AuctionEvent["kind"];

export const AUCTION_EVENT_KINDS = [
  "bid.accepted",
  "bid.retracted",
  "auction.bought",
  "auction.closed",
  "auction.cancelled",
] as const satisfies readonly AuctionEventKind[];

/** The status that a row leaves the auction in. */
export function statusAfter(entry: LedgerEntry): AuctionStatus {
  switch (entry.kind) {
    case "BID":
    case "RETRACTION":
      return "LIVE";
    case "BUY_NOW":
      return "ENDED_SOLD";
    case "CLOSED":
    case "ENDED_EARLY":
      return entry.leaderId !== null && entry.reserveMet ? "ENDED_SOLD" : "ENDED_UNSOLD";
    case "CANCELLED":
      return "CANCELLED";
  }
}

/**
 * The public event of a ledger row; the same from a row that was just made and from one read back. `previousEndsAt` is
 * the effective end (epoch ms) before the row, i.e. the row before's, or the scheduled one.
 */
export function publicEvent(
  terms: AuctionTerms,
  entry: LedgerEntry,
  previousEndsAt: number,
): AuctionEvent {
  const { seq, at, priceCents, leaderId, bidCount, reserveMet, effectiveEndsAt } = entry;
  const status = statusAfter(entry);
  const state: EventBase = {
    seq,
    at,
    status,
    priceCents,
    leaderId,
    bidCount,
    reserveMet,
    effectiveEndsAt,
    minimumNextCents: minimumAt(terms, entry),
    buyNowAvailable: offersBuyNow(terms, { status, leaderId, reserveMet }),
  };
  switch (entry.kind) {
    case "BID": {
      const extended = effectiveEndsAt > previousEndsAt;
      return { kind: "bid.accepted", ...state, bidderId: entry.bidderId, extended };
    }
    case "RETRACTION": {
      const { bidderId, reason, retracts } = entry;
      return { kind: "bid.retracted", ...state, bidderId, reason, retracts };
    }
    case "BUY_NOW":
      return {
        kind: "auction.bought",
        ...state,
        winnerId: entry.bidderId,
        hammerCents: priceCents,
      };
    case "CLOSED":
    case "ENDED_EARLY": {
      const sold = status === "ENDED_SOLD";
      return {
        kind: "auction.closed",
        ...state,
        winnerId: sold ? leaderId : null,
        hammerCents: sold ? priceCents : null,
        early: entry.kind === "ENDED_EARLY",
      };
    }
    case "CANCELLED":
      return { kind: "auction.cancelled", ...state, by: entry.reason };
  }
}
