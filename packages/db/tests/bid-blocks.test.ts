import { describe, expect, it } from "vitest";
import { type BidRow, MAX_BLOCK_ROWS, toBlock } from "../src/bid-blocks.ts";

const row = (seq: number, over: Partial<BidRow> = {}): BidRow => ({
  auctionId: "a".repeat(24),
  seq,
  kind: "BID",
  bidderId: `${seq % 3}`.repeat(24),
  maxCents: 1_000,
  priceCents: 1_000,
  leaderId: null,
  bidCount: seq,
  reserveMet: true,
  effectiveEndsAt: new Date(0),
  extended: false,
  idempotencyKey: `key-${seq}`,
  salt: null,
  commitment: null,
  previousHash: "",
  hash: "",
  retracts: [],
  reason: null,
  at: new Date(0),
  ...over,
});

describe("a block of ledger rows", () => {
  it("names its range, each bidder once, and every key with its bidder", () => {
    const block = toBlock([row(5), row(6), row(7), row(8)]);
    expect(block).toMatchObject({ firstSeq: 5, lastSeq: 8 });
    expect(block.bidderIds).toEqual(["2", "0", "1"].map((digit) => digit.repeat(24)));
    expect(block.keys[3]).toBe(`${"2".repeat(24)}:key-8`);
    expect(block.entries[0]).not.toHaveProperty("auctionId");
  });

  it("has a key of its own where no row has one", () => {
    const closing = { kind: "CLOSED", bidderId: null, idempotencyKey: null };
    expect(toBlock([row(4, closing)]).keys).toEqual(["block:4"]);
    expect(toBlock([row(9, closing)]).keys).toEqual(["block:9"]);
  });

  it("is not made of nothing, of too much, of rows with a gap or of two auctions", () => {
    const many = Array.from({ length: MAX_BLOCK_ROWS + 1 }, (_n, index) => row(index + 1));
    expect(toBlock(many.slice(1)).entries).toHaveLength(MAX_BLOCK_ROWS);
    const wrong = [[], many, [row(1), row(3)], [row(1), row(1)]];
    for (const rows of wrong) expect(() => toBlock(rows)).toThrow(RangeError);
    const strange = row(2, { auctionId: "b".repeat(24) });
    expect(() => toBlock([row(1), strange])).toThrow(RangeError);
  });
});
