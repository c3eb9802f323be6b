import { describe, expect, it } from "vitest";
import { market, NOW } from "./sample.ts";

const idOf = (handle: string) => market.people.find((one) => one.handle === handle)!.id;

describe("the shill ring", () => {
  const seller = idOf("vic_trades");
  const shill = idOf("p_ames");
  const lots = market.lots.filter(({ listing }) => listing.sellerId === seller);

  it("pushes every auction of its seller and never wins one", () => {
    expect(lots.length).toBeGreaterThanOrEqual(6);
    for (const { listing, auction, bids } of lots) {
      expect(listing.state).toBe("SOLD");
      expect(auction!.leaderId).not.toBe(shill);
      expect(bids.filter(({ bidderId }) => bidderId === shill).length).toBeGreaterThanOrEqual(2);
    }
  });

  it("sold something within the last day, when the sweep looks", () => {
    const newest = Math.max(...lots.map(({ auction }) => auction!.effectiveEndsAt.getTime()));
    expect(NOW - newest).toBeLessThan(24 * 3_600_000);
    expect(newest).toBeLessThan(NOW);
  });
});
