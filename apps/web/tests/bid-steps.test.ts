import { MAX_CENTS } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import { newBidKey, quickAmounts } from "../components/auction/bid-steps.ts";

describe("quick amounts", () => {
  it("start at the least bid and rise by steps of the increment table", () => {
    expect(quickAmounts(10_250)).toEqual([10_250, 10_500, 11_000]);
  });

  it("never offer more than anything may cost", () => {
    expect(quickAmounts(MAX_CENTS)).toEqual([MAX_CENTS]);
  });
});

describe("bid keys", () => {
  it("are unique and fit what the server takes", () => {
    expect(newBidKey()).not.toBe(newBidKey());
    expect(newBidKey()).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
