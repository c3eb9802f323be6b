import { validateTerms } from "@loopbid/domain";
import type { AuctionTerms } from "@loopbid/domain";
import type { AuctionRow } from "@loopbid/db";
import { verifyStored } from "@loopbid/services";
import { describe, expect, it } from "vitest";
import { blockRows } from "../auctions/rows.ts";
import { market } from "./sample.ts";

const auctions = market.lots.flatMap((lot) =>
  lot.auction ? [{ ...lot, auction: lot.auction }] : [],
);

const termsOf = (row: AuctionRow): AuctionTerms => ({
  sellerId: row.sellerId,
  startCents: row.startCents,
  reserveCents: row.reserveCents,
  buyNowCents: row.buyNowCents,
  startsAt: row.startsAt.getTime(),
  scheduledEndsAt: row.scheduledEndsAt.getTime(),
  hardCapMs: row.hardCapMs,
  secondChanceAllowed: row.secondChance,
});

describe("auctions", () => {
  it("have terms that the rules accept, and run for a duration that the form offers", () => {
    for (const { auction, listing } of auctions) {
      expect(validateTerms(termsOf(auction))).toEqual([]);
      expect([24, 72, 120, 168, 240]).toContain(listing.durationHours);
    }
  });

  it("have sealed histories without a gap that replay to their head", () => {
    for (const { auction, bids } of auctions) {
      const verdict = verifyStored(auction, bids);
      expect(verdict.ok).toBe(true);
      if (!verdict.ok) continue;
      const { leaderId: _, ...head } = verdict.head;
      expect({ ...auction, effectiveEndsAt: auction.effectiveEndsAt.getTime() }).toMatchObject(
        head,
      );
      expect(auction.headHash).toBe(bids.at(-1)?.hash ?? auction.headHash);
    }
  });

  it("are stored in blocks that hold each row once, under keys that no other block has", () => {
    for (const { auction, bids } of auctions) {
      const blocks = blockRows(bids);
      expect(blocks.flatMap(({ entries }) => entries).map(({ hash }) => hash)).toEqual(
        bids.map(({ hash }) => hash),
      );
      expect(blocks.every(({ auctionId }) => auctionId === auction._id)).toBe(true);
      const keys = blocks.flatMap((block) => block.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("are mirrored by their listing", () => {
    for (const { auction, listing } of auctions) {
      expect(listing).toMatchObject({
        priceCents: auction.priceCents,
        bidCount: auction.bidCount,
        endsAt: auction.effectiveEndsAt,
      });
      expect(listing.state).toBe(
        { LIVE: "LIVE", ENDED_SOLD: "SOLD", ENDED_UNSOLD: "ENDED", SCHEDULED: "", CANCELLED: "" }[
          auction.status
        ],
      );
    }
  });

  it("ended in every way: sold, by buy-now, below the reserve, without a bid", () => {
    const ended = auctions.filter(({ auction }) => auction.closedAt !== null);
    expect(
      ended.some(
        ({ auction, bids }) => auction.status === "ENDED_SOLD" && bids.at(-1)?.kind === "CLOSED",
      ),
    ).toBe(true);
    expect(ended.some(({ bids }) => bids.at(-1)?.kind === "BUY_NOW")).toBe(true);
    expect(
      ended.some(
        ({ auction }) =>
          auction.status === "ENDED_UNSOLD" && auction.bidCount > 0 && !auction.reserveMet,
      ),
    ).toBe(true);
    expect(ended.some(({ auction }) => auction.bidCount === 0)).toBe(true);
    expect(auctions.some(({ bids }) => bids.some((bid) => bid.extended))).toBe(true);
  });

  it("give each sold listing one order of its winner at its price, and no other listing one", () => {
    for (const { listing, order, auction } of market.lots) {
      expect(order !== null).toBe(listing.state === "SOLD");
      if (!order) continue;
      expect(order).toMatchObject({
        listingId: listing._id,
        ...(order.source === "OFFER" ? {} : { cents: listing.priceCents }),
        sellerId: listing.sellerId,
      });
      if (auction) expect(order.buyerId).toBe(auction.leaderId);
      expect(order.buyerId).not.toBe(order.sellerId);
    }
  });

  it("let the demo buyer and the rival lead and lose live auctions", () => {
    for (const handle of ["bea_buys", "remy_rival"]) {
      const id = market.people.find((person) => person.handle === handle)?.id;
      const mine = auctions.filter(
        ({ listing, bids }) => listing.state === "LIVE" && bids.some((bid) => bid.bidderId === id),
      );
      expect(mine.some(({ auction }) => auction.leaderId === id)).toBe(true);
      expect(mine.some(({ auction }) => auction.leaderId !== id)).toBe(true);
    }
  });
});
