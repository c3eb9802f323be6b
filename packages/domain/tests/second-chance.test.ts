import { describe, expect, it } from "vitest";
import { closeAuction, retract, secondChanceFor } from "../src/index.ts";
import { Auction, OPENED } from "./support/auction.ts";

function ended(auction: Auction) {
  return auction.take(closeAuction(auction.terms, auction.head, auction.head.effectiveEndsAt))
    .ledger;
}

describe("a second-chance offer", () => {
  const contested = () =>
    new Auction().bid("ann", 3_000).bid("bob", 9_000).bid("cyd", 4_000).bid("ann", 5_000);

  it("goes to the next bidder, at that bidder's own last maximum", () => {
    expect(secondChanceFor(ended(contested()))).toEqual({ bidderId: "ann", amountCents: 5_000 });
  });

  it("goes on to the one after when that bidder was passed, and to nobody at last", () => {
    const ledger = ended(contested());
    expect(secondChanceFor(ledger, ["ann"])).toEqual({ bidderId: "cyd", amountCents: 4_000 });
    expect(secondChanceFor(ledger, ["ann", "cyd"])).toBeNull();
  });

  it("of two equal maxima goes to the earlier", () => {
    const auction = new Auction().bid("ann", 5_000).bid("bob", 5_000).bid("cyd", 9_000);
    expect(secondChanceFor(ended(auction))).toEqual({ bidderId: "ann", amountCents: 5_000 });
  });

  it("goes to the leader where the reserve was not met", () => {
    const auction = new Auction({ reserveCents: 20_000 }).bid("ann", 5_000).bid("bob", 9_000);
    expect(secondChanceFor(ended(auction))).toEqual({ bidderId: "bob", amountCents: 9_000 });
  });

  it("does not count retracted bids", () => {
    const auction = contested();
    const { terms, head, ledger } = auction;
    const reason = "WRONG_AMOUNT";
    auction.take(retract({ terms, head, ledger, bidderId: "ann", reason }, OPENED + 60_000));
    expect(secondChanceFor(ended(auction))).toEqual({ bidderId: "cyd", amountCents: 4_000 });
  });
});
