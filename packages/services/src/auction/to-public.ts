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

/** The head as everyone may see it: no maximum, no reserve amount, no bidder's name. */
export async function toPublicHead(db: Db, auction: AuctionRow): Promise<PublicHead> {
  const head = domainHead(headOf(auction), termsOf(auction));
  const masked = await maskedHandles(db, [head.leaderId]);
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

type PublicLine = Extract<AuctionEvent, { kind: "bid" }>["line"];

/** Ledger rows as the bid history shows them. */
export async function toLines(
  db: Db,
  auction: AuctionRow,
  rows: readonly BidRow[],
): Promise<PublicLine[]> {
  const masked = await maskedHandles(
    db,
    rows.map((row) => row.bidderId),
  );
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    bidder: row.bidderId ? masked.get(row.bidderId)! : null,
    bidderTag: row.bidderId ? bidderTag(auction, row.bidderId) : null,
    priceCents: row.priceCents,
    at: row.at.toISOString(),
  }));
}

/** The one event of one ledger row, with the head right after it. */
export async function toEvent(db: Db, auction: AuctionRow, row: BidRow): Promise<AuctionEvent> {
  const head = await toPublicHead(db, auction);
  switch (row.kind) {
    case "BID": {
      const [line] = await toLines(db, auction, [row]);
      return { kind: "bid", head, line: line!, extended: row.extended };
    }
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
