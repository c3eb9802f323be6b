import type { LedgerEntry } from "./entry.ts";
import type { PublicHead, RetractionReason } from "./types.ts";

interface EventBase extends PublicHead {
  at: number;
}

/**
 * What the world sees of one ledger row: exactly one event per row, with the row's `seq` and the whole public head, so
 * a reader replaces its head by the event's and knows a gap by `seq`. Never holds a maximum.
 */
export type AuctionEvent =
  | (EventBase & { kind: "bid.accepted"; bidderId: string; extended: boolean })
  | (EventBase & {
      kind: "bid.retracted";
      bidderId: string;
      reason: RetractionReason;
      retractedSeqs: number[];
    })
  | (EventBase & { kind: "auction.bought"; winnerId: string; hammerCents: number })
  | (EventBase & {
      kind: "auction.closed";
      winnerId: string | null;
      hammerCents: number | null;
      early: boolean;
    })
  | (EventBase & { kind: "auction.cancelled"; by: "SELLER" | "MODERATION" });

export const AUCTION_EVENT_KINDS = [
  "bid.accepted",
  "bid.retracted",
  "auction.bought",
  "auction.closed",
  "auction.cancelled",
] as const satisfies readonly AuctionEvent["kind"][];
export type AuctionEventKind = AuctionEvent["kind"];

function publicState(entry: LedgerEntry): EventBase {
  return {
    seq: entry.seq,
    at: entry.at,
    status: entry.status,
    priceCents: entry.priceCents,
    leaderId: entry.leaderId,
    bidCount: entry.bidCount,
    reserveMet: entry.reserveMet,
    effectiveEndsAt: entry.effectiveEndsAt,
    minimumNextCents: entry.minimumNextCents,
    buyNowAvailable: entry.buyNowAvailable,
  };
}

/** The public event of a ledger row; the same from a row that was just made and from one read back. */
export function publicEvent(entry: LedgerEntry): AuctionEvent {
  const state = publicState(entry);
  switch (entry.kind) {
    case "BID":
      return {
        kind: "bid.accepted",
        ...state,
        bidderId: entry.bidderId,
        extended: entry.extended,
      };
    case "RETRACTION":
      return {
        kind: "bid.retracted",
        ...state,
        bidderId: entry.bidderId,
        reason: entry.reason,
        retractedSeqs: entry.retractedSeqs,
      };
    case "BUY_NOW":
      return {
        kind: "auction.bought",
        ...state,
        winnerId: entry.bidderId,
        hammerCents: entry.priceCents,
      };
    case "CLOSED":
      return {
        kind: "auction.closed",
        ...state,
        winnerId: entry.winnerId,
        hammerCents: entry.hammerCents,
        early: entry.early,
      };
    case "CANCELLED":
      return { kind: "auction.cancelled", ...state, by: entry.by };
  }
}
