import { describe, expect, it } from "vitest";
import { retract, type RetractionReason } from "../src/index.ts";
import { Auction, codeOf, DAY, HOUR, OPENED } from "./support/auction.ts";

const END = OPENED + 3 * DAY;

function withdraw(auction: Auction, bidderId: string, now: number, reason = "WRONG_AMOUNT") {
  const { terms, head, ledger } = auction;
  return retract({ terms, head, ledger, bidderId, reason: reason as RetractionReason }, now);
}

describe("retraction", () => {
  it("with more than twelve hours left takes back all own bids and recomputes the price", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 9_000).bid("bob", 12_000);
    auction.bid("cyd", 6_000);
    const outcome = withdraw(auction, "bob", END - 12 * HOUR - 1);
    expect(outcome).toMatchObject({
      head: { leaderId: "cyd", priceCents: 4_100, bidCount: 2, seq: 5 },
      events: [{ kind: "bid.retracted", retracts: [2, 3], priceCents: 4_100, bidderId: "bob" }],
    });
  });

  it("at twelve hours takes back only the latest own bid; the one before stands again", () => {
    const now = END - 12 * HOUR;
    const auction = new Auction().bid("ann", 4_000).bid("bob", 3_000);
    auction.bid("bob", 9_000, now - HOUR);
    expect(auction.head.leaderId).toBe("bob");
    const outcome = withdraw(auction, "bob", now);
    expect(outcome).toMatchObject({
      head: { leaderId: "ann", priceCents: 3_100 },
      entries: [{ retracts: [3] }],
    });
  });

  it("inside twelve hours is possible within an hour of placing the bid, not later", () => {
    const placed = END - 10 * HOUR;
    const auction = new Auction().bid("ann", 4_000, placed);
    expect(codeOf(withdraw(auction, "ann", placed + HOUR))).toBe("ACCEPTED");
    expect(codeOf(withdraw(auction, "ann", placed + HOUR + 1))).toBe("RETRACTION_WINDOW_CLOSED");
  });

  it("inside twelve hours does not walk back bid by bid", () => {
    const now = END - HOUR;
    const auction = new Auction().bid("ann", 4_000, now).bid("ann", 5_000, now + 1);
    auction.take(withdraw(auction, "ann", now + 2));
    expect(codeOf(withdraw(auction, "ann", now + 3))).toBe("RETRACTION_WINDOW_CLOSED");
    expect(auction.head).toMatchObject({ leaderId: "ann", leaderMaxCents: 4_000 });
  });

  it("looks at the effective end, which a soft close has moved", () => {
    const short = { scheduledEndsAt: OPENED + 13 * HOUR };
    expect(codeOf(withdraw(new Auction(short).bid("ann", 4_000), "ann", OPENED + HOUR - 1))).toBe(
      "ACCEPTED",
    );
    const auction = new Auction().bid("ann", 4_000).bid("bob", 5_000, END - 1);
    expect(codeOf(withdraw(auction, "bob", END + 1))).toBe("ACCEPTED");
  });

  it("never moves the end", () => {
    const auction = new Auction().bid("ann", 4_000, END - 1);
    const { effectiveEndsAt } = auction.head;
    auction.take(withdraw(auction, "ann", END));
    expect(auction.head.effectiveEndsAt).toBe(effectiveEndsAt);
  });

  it("keeps both: the ledger still holds the bid", () => {
    const auction = new Auction().bid("ann", 4_000);
    auction.take(withdraw(auction, "ann", OPENED + HOUR));
    expect(auction.ledger.map((row) => row.kind)).toEqual(["BID", "RETRACTION"]);
    expect(auction.head).toMatchObject({ leaderId: null, priceCents: 1_000, bidCount: 0 });
    expect(auction.bid("ann", 1_000).head).toMatchObject({ leaderId: "ann", seq: 3 });
  });

  it("can take the price back below the reserve", () => {
    const auction = new Auction({ reserveCents: 8_000 }).bid("ann", 4_000).bid("bob", 9_000);
    auction.take(withdraw(auction, "bob", OPENED + HOUR));
    expect(auction.head).toMatchObject({ reserveMet: false, priceCents: 1_000, leaderId: "ann" });
  });

  it("needs a stated reason, an own bid and a running auction", () => {
    const auction = new Auction().bid("ann", 4_000);
    expect(codeOf(withdraw(auction, "ann", OPENED + HOUR, "CHANGED_MY_MIND"))).toBe(
      "UNKNOWN_REASON",
    );
    expect(codeOf(withdraw(auction, "ann", OPENED + HOUR, "DESCRIPTION_CHANGED"))).toBe("ACCEPTED");
    expect(codeOf(withdraw(auction, "bob", OPENED + HOUR))).toBe("NOTHING_TO_RETRACT");
    expect(codeOf(withdraw(auction, "ann", END))).toBe("AUCTION_ENDED");
  });
});
