import { describe, expect, it } from "vitest";
import { cancelBids, type CancellationReason, replay } from "../src/index.ts";
import { Auction, codeOf, DAY, HOUR, OPENED } from "./support/auction.ts";

const END = OPENED + 3 * DAY;

function cancel(auction: Auction, now: number, changes: Record<string, string> = {}) {
  const { terms, head, ledger } = auction;
  const asked = { bidderId: "bob", actorId: "seller", reason: "BIDDER_ASKED", ...changes };
  const reason = asked.reason as CancellationReason;
  return cancelBids({ terms, head, ledger, ...asked, reason }, now);
}

describe("a seller who cancels a bidder's bids", () => {
  const contested = () =>
    new Auction().bid("ann", 4_000).bid("bob", 9_000).bid("cyd", 6_000).bid("bob", 12_000);

  it("takes back all of them, and the price follows from the rest; the ledger replays to it", () => {
    const auction = contested();
    const outcome = cancel(auction, END - 12 * HOUR - 1);
    expect(outcome).toMatchObject({
      head: { leaderId: "cyd", priceCents: 4_100, bidCount: 2 },
      entries: [{ kind: "RETRACTION", bidderId: "bob", retracts: [2, 4], reason: "BIDDER_ASKED" }],
    });
    auction.take(outcome);
    expect(replay(auction.terms, auction.ledger)).toEqual(auction.head);
  });

  it("may do so until 12 hours before the end, not later", () => {
    expect(codeOf(cancel(contested(), END - 12 * HOUR))).toBe("TOO_LATE_TO_CANCEL_BIDS");
    expect(codeOf(cancel(contested(), END))).toBe("AUCTION_ENDED");
  });

  it("is the seller, gives a reason, and names someone who bids", () => {
    const now = OPENED + HOUR;
    expect(codeOf(cancel(contested(), now, { actorId: "ann" }))).toBe("NOT_THE_SELLER");
    expect(codeOf(cancel(contested(), now, { reason: "WRONG_AMOUNT" }))).toBe("UNKNOWN_REASON");
    expect(codeOf(cancel(contested(), now, { bidderId: "dan" }))).toBe("NOTHING_TO_RETRACT");
  });
});
