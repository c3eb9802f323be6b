import { INCREMENTS, MAX_CENTS } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import { newBidKey, quickAmounts, stepAmount } from "../components/auction/bid-steps.ts";

describe("quick amounts", () => {
  it("start at the least bid and rise by steps of the increment table", () => {
    expect(quickAmounts(10_250, INCREMENTS)).toEqual([10_250, 10_500, 11_000]);
  });

  it("never offer more than anything may cost", () => {
    expect(quickAmounts(MAX_CENTS, INCREMENTS)).toEqual([MAX_CENTS]);
  });
});

describe("steps of the amount", () => {
  it("start at the least bid, go by the increment table, and come back the same way", () => {
    expect(stepAmount(null, 10_000, "up", INCREMENTS)).toBe(10_000);
    expect(stepAmount(500, 10_000, "down", INCREMENTS)).toBe(10_000);
    expect(stepAmount(24_900, 10_000, "up", INCREMENTS)).toBe(25_150);
    expect(stepAmount(25_000, 10_000, "up", INCREMENTS)).toBe(25_500);
    expect(stepAmount(25_500, 10_000, "down", INCREMENTS)).toBe(25_000);
    expect(stepAmount(25_000, 10_000, "down", INCREMENTS)).toBe(24_750);
  });

  it("never leave what a bid may be", () => {
    expect(stepAmount(10_100, 10_000, "down", INCREMENTS)).toBe(10_000);
    expect(stepAmount(MAX_CENTS, 10_000, "up", INCREMENTS)).toBe(MAX_CENTS);
  });
});

describe("bid keys", () => {
  it("are unique and fit what the server takes", () => {
    expect(newBidKey()).not.toBe(newBidKey());
    expect(newBidKey()).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
