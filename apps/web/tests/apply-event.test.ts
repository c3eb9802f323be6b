import type { AuctionEvent, AuctionHead, HistoryResult, PublicHead } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import {
  applyEvent,
  applyToHistory,
  lagsBehind,
  newerHead,
  newerHistory,
} from "../components/auction/apply-event.ts";

const START = "2026-01-01T00:00:00.000Z";
const END = "2026-01-04T00:00:00.000Z";

function publicHead(changes: Partial<PublicHead> = {}): PublicHead {
  return {
    listingId: "0".repeat(24),
    status: "LIVE",
    seq: 5,
    headHash: "0".repeat(64),
    priceCents: 10_000,
    startCents: 1_000,
    minimumNextCents: 10_250,
    bidCount: 5,
    leader: "m***a",
    leaderTag: "me",
    reserve: "NONE",
    buyNowCents: null,
    startsAt: START,
    scheduledEndsAt: END,
    effectiveEndsAt: END,
    ...changes,
  };
}

function head(viewer: Partial<AuctionHead["viewer"]> = {}): AuctionHead {
  const mine = {
    tag: "me",
    standing: "LEADING",
    maxCents: 12_000,
    minimumNextCents: 12_001,
  } as const;
  const rest = { serverTime: START, increments: [], watcherCount: 3 };
  return { ...publicHead(), ...rest, viewer: { ...mine, ...viewer } };
}

function bid(seq: number, changes: Partial<PublicHead> = {}): AuctionEvent {
  const line = {
    seq,
    kind: "BID",
    bidder: "r***y",
    bidderTag: "rival",
    priceCents: 12_250,
    at: START,
  };
  return {
    kind: "bid",
    head: publicHead({ seq, leaderTag: "rival", priceCents: 12_250, ...changes }),
    line,
    extended: false,
  };
}

describe("an event on the reader's page", () => {
  it("takes the lead from a reader whose tag no longer leads, and asks the server for the rest", () => {
    const { head: after, stale } = applyEvent(head(), bid(6));
    expect(after.viewer.standing).toBe("OUTBID");
    expect(after.viewer.minimumNextCents).toBe(10_250);
    expect(stale).toBe(true);
  });

  it("leaves somebody who never bid without a standing", () => {
    const { head: after, stale } = applyEvent(head({ tag: "other", standing: "NONE" }), bid(6));
    expect(after.viewer.standing).toBe("NONE");
    expect(stale).toBe(false);
  });

  it("changes nothing when it is old or comes twice", () => {
    const now = head();
    expect(applyEvent(now, bid(5)).head).toBe(now);
    expect(applyEvent(now, bid(3)).head).toBe(now);
  });

  it("shows the newer state and asks for a repair where one before it is missing", () => {
    const { head: after, stale } = applyEvent(head({ tag: null, standing: "NONE" }), bid(8));
    expect(after.seq).toBe(8);
    expect(stale).toBe(true);
  });

  it("ends in a win for the leader of a sale, and in a loss for everyone else who bid", () => {
    const sold = publicHead({ seq: 6, status: "ENDED_SOLD" });
    const closed: AuctionEvent = { kind: "closed", head: sold, hammerCents: 10_000 };
    expect(applyEvent(head(), closed).head.viewer.standing).toBe("WON");
    const rival = head({ tag: "rival", standing: "OUTBID" });
    expect(applyEvent(rival, closed).head.viewer.standing).toBe("LOST");
    expect(applyEvent(head({ standing: "SELLER" }), closed).head.viewer.standing).toBe("SELLER");
  });

  it("a snapshot never turns the price back", () => {
    const old: AuctionEvent = {
      kind: "snapshot",
      head: publicHead({ seq: 2, priceCents: 2_000 }),
      watcherCount: 9,
    };
    expect(applyEvent(head(), old).head).toMatchObject({
      seq: 5,
      priceCents: 10_000,
      watcherCount: 9,
    });
  });
});

describe("the history on the reader's page", () => {
  const line = {
    seq: 5,
    kind: "BID",
    bidder: "m***a",
    bidderTag: "me",
    isViewer: true,
    priceCents: 10_000,
    at: START,
  };
  const history: HistoryResult = { lines: [line], nextBeforeSeq: null };

  it("puts the next bid on top and knows whose it is", () => {
    expect(applyToHistory(history, bid(6), "rival")?.lines[0]).toMatchObject({
      seq: 6,
      isViewer: true,
    });
    expect(applyToHistory(history, bid(6), "me")?.lines[0]).toMatchObject({
      seq: 6,
      isViewer: false,
    });
  });

  it("asks for the whole page where a line is missing", () => {
    expect(applyToHistory(history, bid(7), "me")).toBeNull();
  });

  it("is left alone by what it holds already", () => {
    expect(applyToHistory(history, bid(5), "me")).toBe(history);
  });
});

describe("answers and snapshots that were overtaken", () => {
  const upTo = (seq: number): HistoryResult => ({
    lines: [{ ...(bid(seq) as Extract<AuctionEvent, { kind: "bid" }>).line, isViewer: false }],
    nextBeforeSeq: null,
  });

  it("keeps the newer head when an older answer arrives", () => {
    const known = { ...head(), seq: 6 };
    expect(newerHead(known, { ...head(), seq: 5 })).toBe(known);
    expect(newerHead(known, { ...head(), seq: 6 })).not.toBe(known);
    expect(newerHead(undefined, known)).toBe(known);
  });

  it("keeps the newer history when an older answer arrives, and knows when it lags behind the head", () => {
    const known = upTo(6);
    expect(newerHistory(known, upTo(5))).toBe(known);
    expect(lagsBehind(known, publicHead({ seq: 6 }))).toBe(false);
    expect(lagsBehind(known, publicHead({ seq: 7 }))).toBe(true);
  });

  it("does not open an ended auction again for an older snapshot", () => {
    const ended = { ...head(), status: "ENDED_SOLD" as const };
    const old = publicHead({ seq: 4, status: "LIVE" });
    const { head: after } = applyEvent(ended, { kind: "snapshot", head: old, watcherCount: 3 });
    expect(after.status).toBe("ENDED_SOLD");
    expect(after.seq).toBe(5);
  });
});
