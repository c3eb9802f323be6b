import { describe, expect, it } from "vitest";
import { applyBid, MAX_CENTS, openHead } from "../src/index.ts";
import { Auction, codeOf, DAY, OPENED, someTerms, WELCOME } from "./support/auction.ts";

describe("a bid is rejected", () => {
  it.each([10.5, Number.NaN, Infinity, -0.1, "2000" as unknown as number])(
    "when its amount is %s: not a whole number of cents",
    (cents) => {
      expect(codeOf(new Auction().try("ann", cents))).toBe("NOT_INTEGER");
    },
  );

  it.each([0, -1, -5_000, MAX_CENTS + 1, Number.MAX_SAFE_INTEGER, 1e300])(
    "when its amount is %s: out of range",
    (cents) => {
      expect(codeOf(new Auction().try("ann", cents))).toBe("OUT_OF_RANGE");
    },
  );

  it("never for being the highest amount there is", () => {
    expect(codeOf(new Auction().try("ann", MAX_CENTS))).toBe("ACCEPTED");
  });

  it("on the own listing", () => {
    expect(codeOf(new Auction().try("seller", 5_000))).toBe("OWN_LISTING");
  });

  it.each([
    ["BIDDER_BANNED", { banned: true, blockedBySeller: false, unverified: false }],
    ["BIDDER_UNVERIFIED", { banned: false, blockedBySeller: false, unverified: true }],
    ["BLOCKED_BY_SELLER", { banned: false, blockedBySeller: true, unverified: false }],
  ])("with %s when the bidder is", (code, bidderState) => {
    const terms = someTerms();
    const bid = { bidderId: "ann", maxCents: 5_000, placedAt: OPENED };
    expect(codeOf(applyBid({ terms, head: openHead(terms), bid, bidderState }, OPENED))).toBe(code);
  });

  it("before the start, and accepted from the start on", () => {
    const terms = someTerms();
    const head = openHead(terms, OPENED - DAY);
    expect(head.status).toBe("SCHEDULED");
    const bidAt = (at: number) => {
      const bid = { bidderId: "ann", maxCents: 5_000, placedAt: at };
      return applyBid({ terms, head, bid, bidderState: WELCOME }, at);
    };
    expect(bidAt(OPENED - 1)).toMatchObject({
      rejection: { code: "AUCTION_NOT_STARTED", startsAt: OPENED },
    });
    expect(bidAt(OPENED)).toMatchObject({ ok: true, head: { status: "LIVE" } });
  });

  it("at the effective end, and accepted a millisecond before it", () => {
    const auction = new Auction();
    const end = auction.terms.scheduledEndsAt;
    expect(codeOf(auction.try("ann", 5_000, end))).toBe("AUCTION_ENDED");
    expect(codeOf(auction.try("ann", 5_000, end - 1))).toBe("ACCEPTED");
  });

  it("never for waiting in a queue: what counts is when the server received it", () => {
    const { terms, head } = new Auction();
    const end = terms.scheduledEndsAt;
    const bid = { bidderId: "ann", maxCents: 5_000, placedAt: end - 1 };
    expect(codeOf(applyBid({ terms, head, bid, bidderState: WELCOME }, end + 50))).toBe("ACCEPTED");
  });

  it("never for a time of receipt in the future, which counts as now", () => {
    const { terms, head } = new Auction();
    const bid = { bidderId: "ann", maxCents: 5_000, placedAt: terms.scheduledEndsAt + DAY };
    const outcome = applyBid({ terms, head, bid, bidderState: WELCOME }, OPENED + 5);
    expect(outcome).toMatchObject({ ok: true, entries: [{ at: OPENED + 5 }] });
  });
});
