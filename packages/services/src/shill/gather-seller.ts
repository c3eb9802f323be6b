import { type AuctionRow, type BidSketch, countAuctionsOf, readSketches } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import type { AuctionRecord, ShillEdge } from "./edge.ts";
import { type LedgerEdge, tallyEdges } from "./tally-edges.ts";

const WINDOW_MS = 90 * 24 * 3_600_000;
/** The newest of a seller; a shop with more shows its shills in them. */
const MOST_AUCTIONS = 200;
const AUCTIONS_A_READ = 20;
/** Nobody needs more of one auction's rows to see who pushes it. */
const MOST_ROWS = 4_096;
const MOST_BLOCKS = 2_000;

/** What of an auction's row the tally takes. */
type Head = Pick<
  AuctionRow,
  "_id" | "sellerId" | "status" | "startsAt" | "effectiveEndsAt" | "leaderId"
>;

/** A seller's newest auctions of the last 90 days with their ledgers; cancelled ones decide nothing and are left out. */
export async function auctionsOf(ctx: ServiceContext, sellerId: string): Promise<AuctionRecord[]> {
  const { rows } = ctx.db;
  const found: Head[] = await rows.auctions.find(
    { sellerId, effectiveEndsAt: { $gte: new Date(ctx.now() - WINDOW_MS) } },
    {
      sort: { effectiveEndsAt: -1 },
      limit: MOST_AUCTIONS,
      projection: { sellerId: 1, status: 1, startsAt: 1, effectiveEndsAt: 1, leaderId: 1 },
    },
  );
  const heads = found.filter(({ status }) => status !== "CANCELLED" && status !== "SCHEDULED");
  const records: AuctionRecord[] = [];
  for (let first = 0; first < heads.length; first += AUCTIONS_A_READ) {
    const part = heads.slice(first, first + AUCTIONS_A_READ);
    const ids = part.map(({ _id }) => _id);
    const ledgers = Map.groupBy(await readSketches(rows, ids, MOST_ROWS), (row) => row.auctionId);
    records.push(...part.map((head) => toRecord(head, ledgers.get(head._id) ?? [])));
  }
  return records;
}

function toRecord(head: Head, ledger: readonly BidSketch[]): AuctionRecord {
  return {
    id: head._id,
    sellerId: head.sellerId,
    startsAt: head.startsAt.getTime(),
    endsAt: head.effectiveEndsAt.getTime(),
    closed: head.status !== "LIVE",
    winnerId: head.status === "ENDED_SOLD" ? head.leaderId : null,
    rows: ledger.map((row) => ({ ...row, at: row.at.getTime() })),
  };
}

/** The edges as bad as they can still turn out: nobody bids elsewhere, and every account is as old as the seller's. */
export function worstEdges(sellerId: string, auctions: readonly AuctionRecord[]): ShillEdge[] {
  return tallyEdges(sellerId, auctions).map((edge) => ({
    ...edge,
    bidderAuctions: edge.auctions,
    bidderAgeMs: 0,
    accountGapMs: 0,
  }));
}

/** The same edges with what the rest of the marketplace knows of the people. Who is gone is left out. */
export async function fullEdges(
  ctx: ServiceContext,
  sellerId: string,
  edges: readonly LedgerEdge[],
): Promise<ShillEdge[]> {
  const ids = [sellerId, ...edges.map(({ bidderId }) => bidderId)];
  const users = await ctx.db.rows.users.find(
    { _id: { $in: ids } },
    { projection: { createdAt: 1 } },
  );
  const madeAt = new Map(users.map(({ _id, createdAt }) => [_id, createdAt.getTime()]));
  const sellerSince = madeAt.get(sellerId);
  const since = new Date(ctx.now() - WINDOW_MS);
  const full: ShillEdge[] = [];
  for (const edge of edges) {
    const bidderSince = madeAt.get(edge.bidderId);
    if (sellerSince === undefined || bidderSince === undefined) continue;
    const range = { since, mostBlocks: MOST_BLOCKS };
    const counted = await countAuctionsOf(ctx.db.rows, edge.bidderId, range);
    full.push({
      ...edge,
      bidderAuctions: Math.max(edge.auctions, counted),
      bidderAgeMs: Math.max(0, ctx.now() - bidderSince),
      accountGapMs: Math.abs(bidderSince - sellerSince),
    });
  }
  return full;
}
