import type { ShillEdge } from "@loopbid/services";
import { describe, expect, it } from "vitest";
import { scoreEdges } from "../../src/shill/score-edges.ts";
import { SHILL_SIGNALS, SHILL_THRESHOLD, SHILL_WEIGHTS } from "../../src/shill/weights.ts";
import { seeded } from "./market.ts";

const DAY = 24 * 3_600_000;

/** Somebody who met the seller once, among others, and lost. */
const ONCE: ShillEdge = {
  bidderId: "b",
  sellerId: "s",
  auctions: 1,
  sellerAuctions: 10,
  bidderAuctions: 1,
  wins: 0,
  losses: 1,
  fairWins: 0.5,
  pushes: 1,
  pushedCents: 5_000,
  timeLeft: 0.6,
  bidShare: 0.6,
  retractions: 1,
  bidderAgeMs: 2 * DAY,
  accountGapMs: DAY,
};

const SHILL: ShillEdge = {
  ...ONCE,
  auctions: 8,
  bidderAuctions: 8,
  losses: 8,
  fairWins: 2.7,
  pushes: 8,
  retractions: 0,
  bidderAgeMs: 400 * DAY,
  accountGapMs: 300 * DAY,
};

const of = (...edges: ShillEdge[]) => scoreEdges(edges).map(({ score }) => score);
const alone = (edge: ShillEdge) => of(edge)[0] ?? Number.NaN;

describe("honest bidders", () => {
  it("reads nothing into one or two lost auctions, whatever they look like", () => {
    expect(alone(ONCE)).toBe(0);
    expect(
      alone({ ...ONCE, auctions: 2, bidderAuctions: 2, losses: 2, fairWins: 1, pushes: 2 }),
    ).toBe(0);
  });

  it("leaves the collector alone who bids at one shop only and wins a fair part", () => {
    const collector = {
      ...SHILL,
      auctions: 12,
      bidderAuctions: 12,
      wins: 3,
      losses: 9,
      fairWins: 4,
      pushes: 9,
    };
    expect(alone(collector)).toBeLessThan(SHILL_THRESHOLD / 2);
  });

  it("leaves the bargain hunter alone who loses everywhere", () => {
    const hunter = { ...SHILL, bidderAuctions: 60, bidShare: 0.2, timeLeft: 0.02 };
    expect(alone(hunter)).toBeLessThan(SHILL_THRESHOLD);
  });
});

describe("shills", () => {
  it("finds the one who pushes every auction and never wins", () => {
    expect(alone(SHILL)).toBeGreaterThanOrEqual(SHILL_THRESHOLD);
  });

  it("finds a pair, and a ring of three that takes turns", () => {
    const turn = { ...SHILL, auctions: 4, bidderAuctions: 4, losses: 4, fairWins: 1.4, pushes: 4 };
    const pair = ["a", "b"].map((bidderId) => ({ ...turn, bidderId }));
    const ring = ["a", "b", "c"].map((bidderId) => ({ ...turn, bidderId }));
    for (const score of [...of(...pair), ...of(...ring)])
      expect(score).toBeGreaterThanOrEqual(SHILL_THRESHOLD);
    expect(of(...pair)[0]).toBeGreaterThan(alone(turn));
  });

  it("does not make a suspect of who only bids at the same seller", () => {
    const buyer = { ...SHILL, bidderId: "buyer", wins: 3, losses: 5 };
    expect(of(SHILL, buyer)[1]).toBeLessThan(SHILL_THRESHOLD / 2);
  });

  it("never flags for two signals alone", () => {
    const [first = 0, second = 0] = Object.values(SHILL_WEIGHTS.weights).sort((a, b) => b - a);
    expect(1 - (1 - first) * (1 - second)).toBeLessThan(SHILL_THRESHOLD);
  });
});

describe("any edge", () => {
  const random = seeded(7);
  const below = (most: number) => Math.floor(random() * (most + 1));

  function anyEdge(): ShillEdge {
    const wins = below(4);
    const losses = below(15);
    const auctions = wins + losses + below(3);
    return {
      ...ONCE,
      auctions,
      sellerAuctions: auctions + below(20),
      bidderAuctions: auctions + below(30),
      wins,
      losses,
      fairWins: (wins + losses) * random(),
      pushes: below(losses),
      timeLeft: random(),
      bidShare: random(),
      retractions: below(5),
      bidderAgeMs: random() * 400 * DAY,
      accountGapMs: random() * 60 * DAY,
    };
  }

  /** Each makes an edge look worse in one way. */
  const WORSE: Record<string, (edge: ShillEdge) => ShillEdge> = {
    "a win less": (edge) =>
      edge.wins > 0
        ? { ...edge, wins: edge.wins - 1, losses: edge.losses + 1, pushes: edge.pushes + 1 }
        : edge,
    "one more push": (edge) => ({ ...edge, pushes: Math.min(edge.losses, edge.pushes + 1) }),
    "one more retraction": (edge) => ({ ...edge, retractions: edge.retractions + 1 }),
    "fewer auctions elsewhere": (edge) => ({
      ...edge,
      bidderAuctions: Math.max(edge.auctions, edge.bidderAuctions - 3),
    }),
    "earlier bids": (edge) => ({ ...edge, timeLeft: Math.min(1, edge.timeLeft + 0.1) }),
    "more of the bids": (edge) => ({ ...edge, bidShare: Math.min(1, edge.bidShare + 0.1) }),
    "closer accounts": (edge) => ({ ...edge, accountGapMs: edge.accountGapMs / 2 }),
    "a younger account": (edge) => ({ ...edge, bidderAgeMs: edge.bidderAgeMs / 2 }),
    "a better chance that came to nothing": (edge) => ({ ...edge, fairWins: edge.fairWins + 0.5 }),
  };

  it.each(Object.entries(WORSE))("scores no lower with %s", (_, worse) => {
    for (let run = 0; run < 2_000; run += 1) {
      const edge = anyEdge();
      expect(alone(worse(edge))).toBeGreaterThanOrEqual(alone(edge) - 1e-12);
    }
  });

  it("has every strength and the score between 0 and 1, even of nonsense", () => {
    const nonsense = {
      ...SHILL,
      bidderAuctions: 0,
      sellerAuctions: 0,
      fairWins: 500,
      timeLeft: -3,
      bidShare: 9,
    };
    const edges = [nonsense, ...Array.from({ length: 500 }, anyEdge)];
    for (const { score, strengths } of scoreEdges(edges)) {
      expect(Object.keys(strengths).sort()).toEqual([...SHILL_SIGNALS].sort());
      for (const value of [score, ...Object.values(strengths)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it("does not depend on the order of bidders", () => {
    const edges = Array.from({ length: 12 }, (_, index) => ({
      ...anyEdge(),
      bidderId: `b${index}`,
    }));
    const forwards = new Map(scoreEdges(edges).map(({ edge, score }) => [edge.bidderId, score]));
    for (const { edge, score } of scoreEdges(edges.toReversed()))
      expect(score).toBeCloseTo(forwards.get(edge.bidderId) ?? -1, 12);
  });
});
