import { describe, expect, it } from "vitest";
import { offersBuyNow, takeBuyNow, winnerOf } from "../src/index.ts";
import { Auction, codeOf, OPENED, WELCOME } from "./support/auction.ts";

const buy = ({ terms, head }: Auction, buyerId = "dee", now = OPENED + 60_000) =>
  takeBuyNow({ terms, head, buyerId, buyerState: WELCOME }, now);
const offered = ({ terms, head }: Auction) => offersBuyNow(terms, head);

describe("buy it now", () => {
  it("ends the auction at once, sold at that price", () => {
    const auction = new Auction({ buyNowCents: 20_000 });
    const outcome = buy(auction);
    expect(outcome).toMatchObject({
      events: [{ kind: "auction.bought", seq: 1, winnerId: "dee", hammerCents: 20_000 }],
    });
    auction.take(outcome);
    expect(winnerOf(auction.head)).toEqual({ winnerId: "dee", hammerCents: 20_000 });
    expect(codeOf(auction.try("ann", 30_000))).toBe("AUCTION_ENDED");
  });

  it("without a reserve is offered until the first bid", () => {
    const auction = new Auction({ buyNowCents: 20_000 });
    expect(offered(auction)).toBe(true);
    auction.bid("ann", 1_000);
    expect(offered(auction)).toBe(false);
    expect(codeOf(buy(auction))).toBe("BUY_NOW_UNAVAILABLE");
  });

  it("with a reserve is offered until that is met", () => {
    const auction = new Auction({ buyNowCents: 20_000, reserveCents: 5_000 }).bid("ann", 4_999);
    expect(codeOf(buy(auction))).toBe("ACCEPTED");
    auction.bid("bob", 5_000);
    expect(codeOf(buy(auction))).toBe("BUY_NOW_UNAVAILABLE");
  });

  it("is not offered where the seller set no price", () => {
    expect(codeOf(buy(new Auction()))).toBe("BUY_NOW_UNAVAILABLE");
  });

  it("is for those who may bid, while the auction runs", () => {
    const auction = new Auction({ buyNowCents: 20_000 });
    expect(codeOf(buy(auction, "seller"))).toBe("OWN_LISTING");
    expect(codeOf(buy(auction, "dee", OPENED - 1))).toBe("AUCTION_NOT_STARTED");
    expect(codeOf(buy(auction, "dee", auction.terms.scheduledEndsAt))).toBe("AUCTION_ENDED");
  });

  it("is taken once: the second buyer comes too late", () => {
    const auction = new Auction({ buyNowCents: 20_000 });
    auction.take(buy(auction));
    expect(codeOf(buy(auction, "ann"))).toBe("AUCTION_ENDED");
  });
});
