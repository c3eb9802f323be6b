import { describe, expect, it } from "vitest";
import { amountProblem, percentBelow, quickOffers } from "../components/offer/offer-steps.ts";

describe("quick offers", () => {
  it("are 5, 10 and 15 % below the price, in whole dollars", () => {
    expect(quickOffers(25_050)).toEqual([
      { percent: 5, cents: 23_700 },
      { percent: 10, cents: 22_500 },
      { percent: 15, cents: 21_200 },
    ]);
  });

  it("are none that nobody could make, and none twice", () => {
    expect(quickOffers(110)).toEqual([{ percent: 5, cents: 100 }]);
    expect(quickOffers(100)).toEqual([]);
    expect(quickOffers(25_000, 22_500).map(({ percent }) => percent)).toEqual([15]);
  });
});

describe("an amount", () => {
  it("has to be in its range, both ends included", () => {
    const range = { least: 3_000, most: 9_999 };
    expect([null, 2_999, 3_000, 9_999, 10_000].map((cents) => amountProblem(cents, range))).toEqual(
      ["empty", "tooLow", null, null, "tooHigh"],
    );
  });

  it("says how far below the price it is", () => {
    expect(percentBelow(25_000, 20_000)).toBe(20);
    expect(percentBelow(25_000, 24_990)).toBe(0);
  });
});
