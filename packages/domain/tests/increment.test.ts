import { describe, expect, it } from "vitest";
import { incrementFor } from "../src/index.ts";

const BANDS: [from: number, upTo: number, step: number][] = [
  [0, 99, 5],
  [100, 499, 25],
  [500, 2_499, 50],
  [2_500, 9_999, 100],
  [10_000, 24_999, 250],
  [25_000, 49_999, 500],
  [50_000, 99_999, 1_000],
  [100_000, 249_999, 2_500],
  [250_000, 499_999, 5_000],
  [500_000, 100_000_000, 10_000],
];

describe("the increment", () => {
  it.each(BANDS)("from %i to %i cents is %i cents", (from, upTo, step) => {
    expect([incrementFor(from), incrementFor(upTo)]).toEqual([step, step]);
  });

  it("of no number is a fault, not a step", () => {
    expect(() => incrementFor(Number.NaN)).toThrow(RangeError);
  });
});
