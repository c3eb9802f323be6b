import type { AuctionRow, BidRow, Db } from "@loopbid/db";
import { publicHead as domainHead } from "@loopbid/domain";
import type { AuctionEvent, PublicHead } from "@loopbid/validators";
import { bidderTag, maskedHandles } from "./bidders.ts";
import { headOf, termsOf } from "./rows.ts";

const iso = (ms: number) => new Date(ms).toISOString();

function reserveOf(auction: AuctionRow): PublicHead["reserve"] {
  if (auction.reserveCents === null) return "NONE";
  return auction.reserveMet ? "MET" : "NOT_MET";
}

type Masked = ReadonlyMap<string, string>;

function headFor(auction: AuctionRow, masked: Masked): PublicHead {
  const head = domainHead(headOf(auction), termsOf(auction));
  return {
    listingId: auction._id,
    status: head.status,
    seq: head.seq,
    headHash: auction.headHash,
    priceCents: head.priceCents,
    startCents: auction.startCents,
    minimumNextCents: head.minimumNextCents,
    bidCount: head.bidCount,
    leader: head.leaderId ? masked.get(head.leaderId)! : null,
    leaderTag: head.leaderId ? bidderTag(auction, head.leaderId) : null,
    reserve: reserveOf(auction),
    buyNowCents: head.buyNowAvailable ? auction.buyNowCents : null,
    startsAt: auction.startsAt.toISOString(),
    scheduledEndsAt: auction.scheduledEndsAt.toISOString(),
    effectiveEndsAt: iso(head.effectiveEndsAt),
  };
}

/** The head as everyone may see it: no maximum, no reserve amount, no bidder's name. */
export async function toPublicHead(db: Db, auction: AuctionRow): Promise<PublicHead> {
  return headFor(auction, await maskedHandles(db, [auction.leaderId]));
}

type PublicLine = Extract<AuctionEvent, { kind: "bid" }>["line"];

function lineFor(auction: AuctionRow, row: BidRow, masked: Masked): PublicLine {
  return {
    seq: row.seq,
    kind: row.kind,
    bidder: row.bidderId ? masked.get(row.bidderId)! : null,
    bidderTag: row.bidderId ? bidderTag(auction, row.bidderId) : null,
    priceCents: row.priceCents,
    at: row.at.toISOString(),
  };
}

/** Ledger rows as the bid history shows them. */
export async function toLines(
  db: Db,
  auction: AuctionRow,
  rows: readonly BidRow[],
): Promise<PublicLine[]> {
  const bidders = rows.map((row) => row.bidderId);
  const masked = await maskedHandles(db, bidders);
  return rows.map((row) => lineFor(auction, row, masked));
}

function eventFor({ auction, row }: Change, masked: Masked): AuctionEvent {
  const head = headFor(auction, masked);
  switch (row.kind) {
    case "BID":
      return { kind: "bid", head, line: lineFor(auction, row, masked), extended: row.extended };
    case "RETRACTION":
      return { kind: "retracted", head };
    default:
      return {
        kind: "closed",
        head,
        hammerCents: head.status === "ENDED_SOLD" ? head.priceCents : null,
      };
  }
}

/** A committed ledger row with the head right after it. */
export interface Change {
  auction: AuctionRow;
  row: BidRow;
}

/** The one event of each ledger row, with the head right after it. */
export async function toEvents(db: Db, changes: readonly Change[]): Promise<AuctionEvent[]> {
  const people = changes.flatMap(({ auction, row }) => [row.bidderId, auction.leaderId]);
  const masked = await maskedHandles(db, people);
  return changes.map((change) => eventFor(change, masked));
}
