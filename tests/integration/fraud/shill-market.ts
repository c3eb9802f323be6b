import { type AuctionRow, type BidRow, newId, toBlock } from "@loopbid/db";
import { newListing, type Workshop } from "../factories.ts";

const DAY_MS = 24 * 3_600_000;
const HEAD = {
  reserveCents: null,
  buyNowCents: null,
  hardCapMs: 0,
  secondChance: false,
  increments: [],
};

export interface Play {
  sellerId: string;
  /** Who bids against whom, in order; each bid raises the price by $5. */
  bidders: readonly string[];
  /** Epoch ms. */
  endsAt: number;
  live?: boolean;
}

function rowOf(play: Play, auctionId: string, index: number): BidRow {
  const startsAt = play.endsAt - 3 * DAY_MS;
  const leaderId = play.bidders[index] ?? null;
  return {
    auctionId,
    seq: index + 1,
    kind: "BID",
    bidderId: leaderId,
    maxCents: 1_000 + index * 500,
    priceCents: 1_000 + index * 500,
    leaderId,
    bidCount: index + 1,
    reserveMet: true,
    effectiveEndsAt: new Date(play.endsAt),
    extended: false,
    idempotencyKey: `${auctionId}-${index}`,
    salt: null,
    commitment: null,
    previousHash: "",
    hash: "",
    retracts: [],
    reason: null,
    at: new Date(startsAt + (index + 1) * 3_600_000),
  };
}

/** An auction that is over, or that runs, as stored: its listing, its head and its ledger. */
export function storedAuction(play: Play) {
  const _id = newId();
  const rows = play.bidders.map((_, index) => rowOf(play, _id, index));
  const last = rows.at(-1);
  const ended = last ? "ENDED_SOLD" : "ENDED_UNSOLD";
  const auction: AuctionRow = {
    _id,
    ...HEAD,
    sellerId: play.sellerId,
    status: play.live ? "LIVE" : ended,
    startCents: 1_000,
    startsAt: new Date(play.endsAt - 3 * DAY_MS),
    scheduledEndsAt: new Date(play.endsAt),
    seq: rows.length,
    priceCents: last?.priceCents ?? 1_000,
    leaderId: last?.leaderId ?? null,
    leaderMaxCents: last?.maxCents ?? null,
    leaderSeq: last?.seq ?? null,
    runnerUpMaxCents: null,
    bidCount: rows.length,
    reserveMet: true,
    effectiveEndsAt: new Date(play.endsAt),
    headHash: "",
    tagSalt: "salt",
    closedAt: play.live ? null : new Date(play.endsAt),
    updatedAt: new Date(play.endsAt),
  };
  const listing = newListing(auction.startsAt, play.sellerId, {
    _id,
    state: play.live ? "LIVE" : "SOLD",
    endsAt: auction.effectiveEndsAt,
  });
  return { auction, listing, block: rows.length > 0 ? toBlock(rows) : null };
}

export async function playAuctions({ db }: Workshop, plays: readonly Play[]): Promise<void> {
  const stored = plays.map(storedAuction);
  await db.rows.listings.insertMany(stored.map(({ listing }) => listing));
  await db.rows.auctions.insertMany(stored.map(({ auction }) => auction));
  await db.rows.bid_blocks.insertMany(stored.flatMap(({ block }) => block ?? []));
}
