import { describe, expect, it } from "vitest";
import {
  cancelAuction,
  closeAuction,
  endEarly,
  openHead,
  paymentSchedule,
  winnerOf,
} from "../src/index.ts";
import { Auction, codeOf, HOUR, OPENED, someTerms } from "./support/auction.ts";

const END = new Auction().terms.scheduledEndsAt;
const close = ({ terms, head }: Auction, now = END) => closeAuction(terms, head, now);
const end = ({ terms, head }: Auction, now: number, actorId = "seller") =>
  endEarly({ terms, head, actorId }, now);

describe("closing", () => {
  it("sells to the leader at the current price", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 9_000);
    expect(close(auction)).toMatchObject({
      head: { status: "ENDED_SOLD" },
      winnerId: "bob",
      hammerCents: 4_100,
      events: [{ kind: "auction.closed", winnerId: "bob", hammerCents: 4_100, early: false }],
    });
  });

  it("without a bid, or with the reserve not met, has no winner", () => {
    const none = { head: { status: "ENDED_UNSOLD" }, winnerId: null, hammerCents: null };
    expect(close(new Auction())).toMatchObject(none);
    expect(close(new Auction({ reserveCents: 9_000 }).bid("ann", 8_999))).toMatchObject(none);
    expect(close(new Auction({ reserveCents: 9_000 }).bid("ann", 9_000))).toMatchObject({
      winnerId: "ann",
      hammerCents: 9_000,
    });
  });

  it("is not due before the effective end", () => {
    const auction = new Auction().bid("ann", 4_000, END - 1);
    const { effectiveEndsAt } = auction.head;
    const rejection = { code: "NOT_DUE", effectiveEndsAt };
    expect(close(auction, effectiveEndsAt - 1)).toEqual({ ok: false, rejection });
    expect(close(auction, effectiveEndsAt).ok).toBe(true);
  });

  it("twice changes nothing and names the same winner", () => {
    const auction = new Auction().bid("ann", 4_000);
    auction.take(close(auction));
    expect(close(auction, END + HOUR)).toEqual({
      ok: true,
      head: auction.head,
      entries: [],
      events: [],
      winnerId: "ann",
      hammerCents: 1_000,
    });
  });
});

describe("ending early", () => {
  it("with more than twelve hours left cancels without a sale, bids or not", () => {
    const now = END - 12 * HOUR - 1;
    const cancelled = { head: { status: "CANCELLED" }, events: [{ kind: "auction.cancelled" }] };
    expect(end(new Auction(), now)).toMatchObject(cancelled);
    const auction = new Auction().bid("ann", 4_000);
    expect(end(auction, now)).toMatchObject(cancelled);
    expect(winnerOf(auction.take(end(auction, now)).head)).toBeNull();
  });

  it("with bids inside twelve hours lets the sale to the leader stand", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 9_000);
    expect(end(auction, END - 12 * HOUR)).toMatchObject({
      head: { status: "ENDED_SOLD" },
      events: [{ kind: "auction.closed", winnerId: "bob", hammerCents: 4_100, early: true }],
    });
  });

  it("inside twelve hours is refused where there is no sale to stand", () => {
    expect(codeOf(end(new Auction(), END - 12 * HOUR))).toBe("TOO_LATE_TO_END");
    const unmet = new Auction({ reserveCents: 9_000 }).bid("ann", 4_000);
    expect(codeOf(end(unmet, END - HOUR))).toBe("TOO_LATE_TO_END");
  });

  it("is for the seller only, once, and not after the end", () => {
    const auction = new Auction();
    expect(codeOf(end(auction, OPENED, "ann"))).toBe("NOT_THE_SELLER");
    expect(codeOf(end(auction, END))).toBe("AUCTION_ENDED");
    auction.take(end(auction, OPENED));
    expect(codeOf(end(auction, OPENED))).toBe("AUCTION_ENDED");
  });

  it("before the start is always possible", () => {
    const terms = someTerms({ scheduledEndsAt: OPENED + HOUR });
    const head = openHead(terms, OPENED - HOUR);
    expect(codeOf(endEarly({ terms, head, actorId: "seller" }, OPENED - 1))).toBe("ACCEPTED");
  });
});

it("moderation can cancel at any time before the auction is over", () => {
  const auction = new Auction().bid("ann", 4_000);
  const outcome = cancelAuction(auction.terms, auction.head, END - 1);
  expect(outcome).toMatchObject({ head: { status: "CANCELLED" }, events: [{ by: "MODERATION" }] });
  auction.take(outcome);
  expect(codeOf(cancelAuction(auction.terms, auction.head, END))).toBe("AUCTION_ENDED");
});

it("the winner has 48 hours to pay and is reminded after 24 and 40", () => {
  expect(paymentSchedule(OPENED)).toEqual({
    dueAt: OPENED + 48 * HOUR,
    remindersAt: [OPENED + 24 * HOUR, OPENED + 40 * HOUR],
  });
});
