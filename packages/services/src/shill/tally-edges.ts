import type { AuctionRecord, ShillEdge } from "./edge.ts";

/** What the ledger alone tells of a bidder and a seller. */
export type LedgerEdge = Omit<ShillEdge, "bidderAuctions" | "bidderAgeMs" | "accountGapMs">;

interface Part {
  bids: number;
  pushedCents: number;
  lastBidAt: number;
  retractions: number;
}

/** The edges between one seller and everyone who bid in these auctions. */
export function tallyEdges(sellerId: string, auctions: readonly AuctionRecord[]): LedgerEdge[] {
  const edges = new Map<string, LedgerEdge>();
  let sellerAuctions = 0;
  for (const auction of auctions) {
    const parts = partsIn(auction);
    if (parts.size === 0) continue;
    sellerAuctions += 1;
    const crowd = { bidders: parts.size, bids: sum(parts) };
    for (const [bidderId, part] of parts) {
      const edge = edges.get(bidderId) ?? emptyEdge(bidderId, sellerId);
      edges.set(bidderId, edge);
      add(edge, auction, part, crowd);
    }
  }
  return [...edges.values()].map((edge) => ({
    ...edge,
    sellerAuctions,
    timeLeft: edge.timeLeft / edge.auctions,
    bidShare: edge.bidShare / edge.auctions,
  }));
}

/** What one bidder did in each of these auctions that the bidder bid in. */
export function meetingsOf(bidderId: string, auctions: readonly AuctionRecord[]) {
  return auctions.flatMap((auction) => {
    const part = partsIn(auction).get(bidderId);
    if (!part) return [];
    const won = auction.winnerId === bidderId;
    const outcome = !auction.closed ? "RUNNING" : won ? "WON" : "LOST";
    return [{ auctionId: auction.id, outcome, pushedCents: part.pushedCents } as const];
  });
}

function emptyEdge(bidderId: string, sellerId: string): LedgerEdge {
  const counts = { auctions: 0, sellerAuctions: 0, wins: 0, losses: 0, fairWins: 0 };
  const acts = { pushes: 0, pushedCents: 0, timeLeft: 0, bidShare: 0, retractions: 0 };
  return { bidderId, sellerId, ...counts, ...acts };
}

function sum(parts: ReadonlyMap<string, Part>): number {
  return [...parts.values()].reduce((all, { bids }) => all + bids, 0);
}

interface Crowd {
  bidders: number;
  bids: number;
}

function add(edge: LedgerEdge, auction: AuctionRecord, part: Part, crowd: Crowd): void {
  const length = Math.max(1, auction.endsAt - auction.startsAt);
  edge.auctions += 1;
  edge.bidShare += part.bids / Math.max(1, crowd.bids);
  edge.retractions += part.retractions;
  edge.timeLeft += Math.min(1, Math.max(0, (auction.endsAt - part.lastBidAt) / length));
  if (!auction.closed) return;
  edge.fairWins += 1 / crowd.bidders;
  if (auction.winnerId === edge.bidderId) {
    edge.wins += 1;
    return;
  }
  edge.losses += 1;
  if (part.pushedCents <= 0) return;
  edge.pushes += 1;
  edge.pushedCents += part.pushedCents;
}

function partsIn({ rows }: AuctionRecord): Map<string, Part> {
  const parts = new Map<string, Part>();
  let before: { priceCents: number; leaderId: string | null } | null = null;
  for (const { kind, bidderId, priceCents, leaderId, at } of rows) {
    if (bidderId !== null && (kind === "BID" || kind === "RETRACTION")) {
      const part = parts.get(bidderId) ?? {
        bids: 0,
        pushedCents: 0,
        lastBidAt: at,
        retractions: 0,
      };
      parts.set(bidderId, part);
      if (kind === "BID") {
        part.bids += 1;
        part.lastBidAt = at;
        // Only against someone: the opening bid raises no other's price.
        const rival = before !== null && before.leaderId !== null && before.leaderId !== bidderId;
        if (before && rival) part.pushedCents += Math.max(0, priceCents - before.priceCents);
      } else part.retractions += 1;
    }
    before = { priceCents, leaderId };
  }
  return parts;
}
