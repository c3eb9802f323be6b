import { describe, expect, it } from "vitest";
import { replay, voidBids } from "../src/index.ts";
import { Auction, codeOf, DAY, OPENED } from "./support/auction.ts";

const END = OPENED + 3 * DAY;
const contested = () =>
  new Auction().bid("ann", 4_000).bid("bob", 9_000).bid("cyd", 6_000).bid("bob", 12_000);
const voidBob = ({ terms, head, ledger }: Auction, now: number, bidderId = "bob") =>
  voidBids({ terms, head, ledger, bidderId }, now);

describe("moderation that voids a banned person's bids", () => {
  it("takes all of them, also in the last hours, moves no end, and the ledger replays to it", () => {
    const auction = contested();
    const end = auction.head.effectiveEndsAt;
    const outcome = voidBob(auction, END - 1);
    expect(outcome).toMatchObject({
      head: { leaderId: "cyd", priceCents: 4_100, bidCount: 2, effectiveEndsAt: end },
      entries: [{ kind: "RETRACTION", bidderId: "bob", retracts: [2, 4], reason: "BIDDER_BANNED" }],
    });
    auction.take(outcome);
    expect(replay(auction.terms, auction.ledger)).toEqual(auction.head);
    expect(codeOf(voidBob(auction, END - 1))).toBe("NOTHING_TO_RETRACT");
  });

  it("leaves an auction that is over, and one that the person has no bid in", () => {
    expect(codeOf(voidBob(contested(), END))).toBe("AUCTION_ENDED");
    expect(codeOf(voidBob(contested(), OPENED + 10, "dan"))).toBe("NOTHING_TO_RETRACT");
  });

  it("leaves an auction without a bid where nobody else bid", () => {
    const auction = new Auction().bid("bob", 5_000);
    auction.take(voidBob(auction, OPENED + 10));
    expect(auction.head).toMatchObject({ leaderId: null, bidCount: 0, status: "LIVE" });
  });
});
