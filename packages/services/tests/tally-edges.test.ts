import { describe, expect, it } from "vitest";
import { type AuctionRecord, tallyEdges } from "../src/shill/index.ts";
import { meetingsOf } from "../src/shill/tally-edges.ts";

const row = (bidderId: string, priceCents: number, leaderId: string, at: number) => ({
  kind: "BID",
  bidderId,
  priceCents,
  leaderId,
  at,
});

const AUCTION: AuctionRecord = {
  id: "a",
  sellerId: "s",
  startsAt: 0,
  endsAt: 100,
  closed: true,
  winnerId: "buyer",
  rows: [
    row("buyer", 1_000, "buyer", 10),
    row("shill", 1_500, "buyer", 20),
    row("shill", 2_000, "buyer", 40),
    { kind: "CLOSED", bidderId: null, priceCents: 2_000, leaderId: "buyer", at: 100 },
  ],
};

const edgeOf = (bidderId: string, auctions: AuctionRecord[]) =>
  tallyEdges("s", auctions).find((edge) => edge.bidderId === bidderId);

describe("what the ledger tells of a bidder and a seller", () => {
  it("counts who raised another's price and lost", () => {
    expect(edgeOf("shill", [AUCTION])).toMatchObject({
      auctions: 1,
      wins: 0,
      losses: 1,
      fairWins: 0.5,
      pushes: 1,
      pushedCents: 1_000,
      timeLeft: 0.6,
    });
    expect(edgeOf("shill", [AUCTION])?.bidShare).toBeCloseTo(2 / 3);
    expect(edgeOf("buyer", [AUCTION])).toMatchObject({ wins: 1, losses: 0, pushes: 0 });
  });

  it("has nobody lose an auction that still runs, and skips those without bids", () => {
    const live = { ...AUCTION, closed: false, winnerId: null };
    const empty = { ...AUCTION, rows: [] };
    expect(edgeOf("shill", [live, empty])).toMatchObject({
      auctions: 1,
      sellerAuctions: 1,
      losses: 0,
      fairWins: 0,
      pushes: 0,
    });
  });

  it("counts retractions, and no raise without a rival", () => {
    const rows = [
      row("shill", 1_000, "shill", 10),
      row("shill", 1_000, "shill", 20),
      { kind: "RETRACTION", bidderId: "shill", priceCents: 1_000, leaderId: "buyer", at: 30 },
    ];
    const edge = edgeOf("shill", [{ ...AUCTION, rows }]);
    expect(edge).toMatchObject({ retractions: 1, pushes: 0, pushedCents: 0 });
  });

  it("lists the auctions that they met in", () => {
    const running = { ...AUCTION, id: "b", closed: false, winnerId: null };
    expect(meetingsOf("shill", [AUCTION, running])).toEqual([
      { auctionId: "a", outcome: "LOST", pushedCents: 1_000 },
      { auctionId: "b", outcome: "RUNNING", pushedCents: 1_000 },
    ]);
    expect(meetingsOf("buyer", [AUCTION])).toMatchObject([{ outcome: "WON" }]);
    expect(meetingsOf("nobody", [AUCTION])).toEqual([]);
  });
});
