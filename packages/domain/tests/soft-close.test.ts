import { describe, expect, it } from "vitest";
import { Auction, codeOf, HOUR, MINUTE } from "./support/auction.ts";

const END = new Auction().terms.scheduledEndsAt;

describe("soft close", () => {
  it("a bid with exactly two minutes left does not move the end", () => {
    const auction = new Auction().bid("ann", 5_000, END - 2 * MINUTE);
    expect(auction.head.effectiveEndsAt).toBe(END);
  });

  it("a bid in the last two minutes moves the end to two minutes after it", () => {
    const auction = new Auction().bid("ann", 5_000, END - 2 * MINUTE + 1);
    expect(auction.head.effectiveEndsAt).toBe(END + 1);
    expect(auction.bid("bob", 6_000, END).head.effectiveEndsAt).toBe(END + 2 * MINUTE);
  });

  it("a leader's raise is an accepted bid and extends too", () => {
    const auction = new Auction().bid("ann", 5_000).bid("ann", 6_000, END - 1);
    expect(auction.head.effectiveEndsAt).toBe(END - 1 + 2 * MINUTE);
  });

  it("says in the event that the end moved", () => {
    const outcome = new Auction().try("ann", 5_000, END - 1);
    expect(outcome).toMatchObject({ events: [{ kind: "bid.accepted", extended: true }] });
    expect(new Auction().try("ann", 5_000)).toMatchObject({ events: [{ extended: false }] });
  });

  it("a rejected bid never extends", () => {
    const auction = new Auction().bid("ann", 5_000);
    const before = structuredClone(auction.head);
    expect(codeOf(auction.try("bob", 1, END - 1))).toBe("BID_TOO_LOW");
    expect(auction.head).toEqual(before);
  });

  it("stops at the hard cap, by default sixty minutes past the scheduled end", () => {
    const auction = new Auction().bid("ann", 5_000);
    for (let cents = 6_000; auction.head.effectiveEndsAt < END + HOUR; cents += 1_000) {
      auction.bid(cents % 2_000 ? "bob" : "ann", cents, auction.head.effectiveEndsAt - MINUTE);
    }
    auction.bid("cyd", 900_000, END + HOUR - 1);
    expect(auction.head.effectiveEndsAt).toBe(END + HOUR);
    expect(codeOf(auction.try("dee", 990_000, END + HOUR))).toBe("AUCTION_ENDED");
  });

  it("does nothing where the cap leaves no room", () => {
    const auction = new Auction({ hardCapMs: 0 }).bid("ann", 5_000, END - 1);
    expect(auction.head.effectiveEndsAt).toBe(END);
  });
});
