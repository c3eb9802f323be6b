import { describe, expect, it } from "vitest";
import { scoreEdges } from "../../src/shill/score-edges.ts";
import { SHILL_THRESHOLD } from "../../src/shill/weights.ts";
import { type Market, simulateMarket } from "./market.ts";

const MARKETS = 40;

function scored({ edges, shills }: Market) {
  return [...edges.values()].flatMap((own) =>
    scoreEdges(own).map(({ edge, score, strengths }) => ({
      edge,
      strengths,
      flagged: score >= SHILL_THRESHOLD,
      score,
      shill: shills.has(`${edge.bidderId}:${edge.sellerId}`),
    })),
  );
}

describe("simulated markets", () => {
  it("flags at most 1 % of honest pairs that met twice or more", () => {
    const honest = Array.from({ length: MARKETS }, (_, index) =>
      scored(simulateMarket(1_000 + index)),
    )
      .flat()
      // Pairs that met once cannot be flagged; counting them would flatter the rate.
      .filter(({ edge }) => edge.auctions >= 2);
    const rate = honest.filter(({ flagged }) => flagged).length / honest.length;
    const fans = honest.filter(({ edge }) => edge.auctions >= 5);
    const fanRate = fans.filter(({ flagged }) => flagged).length / fans.length;
    expect(honest.length).toBeGreaterThan(5_000);
    expect(rate).toBeLessThanOrEqual(0.01);
    expect(fans.length).toBeGreaterThan(300);
    expect(fanRate).toBeLessThanOrEqual(0.05);
  });

  it.each([
    { what: "lone shills", rings: [1, 1, 1, 1] },
    { what: "pairs", rings: [2, 2, 2, 2] },
    { what: "rings of three", rings: [3, 3, 3, 3] },
  ])("finds at least 80 % of $what", ({ rings }) => {
    const shills = Array.from({ length: MARKETS }, (_, index) =>
      scored(simulateMarket(5_000 + index, rings)),
    ).flat();
    const found = shills.filter(({ shill }) => shill);
    const recall = found.filter(({ flagged }) => flagged).length / found.length;
    expect(found.length).toBeGreaterThan(100);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
