import { describe, expect, it } from "vitest";
import { minimumNextCents } from "../src/index.ts";
import { Auction, codeOf } from "./support/auction.ts";

const state = ({ head }: Auction) => [head.leaderId, head.priceCents];

describe("proxy bidding", () => {
  it("the first bid leads at the start price, however high its maximum", () => {
    expect(state(new Auction({ startCents: 1_000 }).bid("ann", 90_000))).toEqual(["ann", 1_000]);
  });

  it("the first bid needs the start price, not a step more", () => {
    const auction = new Auction({ startCents: 1_000 });
    expect(auction.try("ann", 999)).toMatchObject({
      rejection: { code: "BID_TOO_LOW", minimumCents: 1_000 },
    });
    expect(codeOf(auction.try("ann", 1_000))).toBe("ACCEPTED");
  });

  it("a lower maximum lifts the price to one step above it and the leader stays", () => {
    expect(state(new Auction().bid("ann", 9_000).bid("bob", 4_000))).toEqual(["ann", 4_100]);
  });

  it("a higher maximum leads at one step above the one that it beat", () => {
    expect(state(new Auction().bid("ann", 4_000).bid("bob", 9_000))).toEqual(["bob", 4_100]);
  });

  it("a leader can win by less than a full step", () => {
    expect(state(new Auction().bid("ann", 4_000).bid("bob", 4_001))).toEqual(["bob", 4_001]);
    expect(state(new Auction().bid("ann", 4_001).bid("bob", 4_000))).toEqual(["ann", 4_001]);
  });

  it("two equal maxima: the earlier bid leads and the price rises to that maximum", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 4_000);
    expect(state(auction)).toEqual(["ann", 4_000]);
    expect(auction.head.leaderSeq).toBe(1);
  });

  it("the step is that of the beaten maximum, also across a boundary of the table", () => {
    expect(state(new Auction().bid("ann", 9_999).bid("bob", 20_000))).toEqual(["bob", 10_099]);
    expect(state(new Auction().bid("ann", 10_000).bid("bob", 20_000))).toEqual(["bob", 10_250]);
  });

  it("a leader who raises the own maximum keeps the price, by one cent or by much", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 4_001);
    expect(state(auction.bid("bob", 4_002))).toEqual(["bob", 4_001]);
    expect(state(auction.bid("bob", 80_000))).toEqual(["bob", 4_001]);
    expect(auction.head.bidCount).toBe(4);
  });

  it("a leader cannot repeat or lower the own maximum", () => {
    const auction = new Auction().bid("ann", 4_000);
    const rejection = { code: "NOT_ABOVE_OWN_MAX", minimumCents: 4_001 };
    expect(auction.try("ann", 4_000)).toMatchObject({ rejection });
    expect(auction.try("ann", 2_000)).toMatchObject({ rejection });
  });

  it("tells the next minimum: start, then price and step, and to the leader the own maximum", () => {
    const auction = new Auction({ startCents: 1_000 });
    const minimum = (bidder?: string) => minimumNextCents(auction.head, auction.terms, bidder);
    expect(minimum()).toBe(1_000);
    auction.bid("ann", 4_000);
    expect([minimum(), minimum("bob"), minimum("ann")]).toEqual([1_050, 1_050, 4_001]);
  });
});

describe("the reserve", () => {
  it("is not met below it, and the price moves as without one", () => {
    const auction = new Auction({ reserveCents: 5_000 }).bid("ann", 4_999);
    expect(auction.head).toMatchObject({ priceCents: 1_000, reserveMet: false });
  });

  it("lifts the price at once when a maximum reaches it", () => {
    const auction = new Auction({ reserveCents: 5_000 }).bid("ann", 5_000);
    expect(auction.head).toMatchObject({ priceCents: 5_000, reserveMet: true });
    const later = new Auction({ reserveCents: 5_000 }).bid("ann", 3_000).bid("bob", 70_000);
    expect(later.head).toMatchObject({ priceCents: 5_000, leaderId: "bob", reserveMet: true });
  });

  it("lifts the price also when the leader's own raise is what reaches it", () => {
    const auction = new Auction({ reserveCents: 5_000 }).bid("ann", 3_000).bid("ann", 6_000);
    expect(auction.head).toMatchObject({ priceCents: 5_000, reserveMet: true });
  });

  it("does not hold the price down once competition goes past it", () => {
    const auction = new Auction({ reserveCents: 5_000 }).bid("ann", 9_000).bid("bob", 8_000);
    expect(auction.head.priceCents).toBe(8_100);
  });
});
