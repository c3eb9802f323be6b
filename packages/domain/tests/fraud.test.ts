import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineSignals, verdictFor } from "../src/index.ts";

const thresholds = { review: 0.5, block: 0.9 };
const table = { version: "1", weights: { contact: 0.6, price: 0.5, age: 0.2 } };
const strengths = fc.record({
  contact: fc.double({ min: 0, max: 1, noNaN: true }),
  price: fc.double({ min: 0, max: 1, noNaN: true }),
  age: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("the verdict", () => {
  it.each([
    [0, "CLEAR"],
    [0.499, "CLEAR"],
    [0.5, "REVIEW"],
    [0.899, "REVIEW"],
    [0.9, "BLOCK"],
    [1, "BLOCK"],
    [Number.NaN, "REVIEW"],
  ])("on a score of %d is %s", (score, verdict) => {
    expect(verdictFor(score, thresholds)).toBe(verdict);
  });
});

describe("combined signals", () => {
  it("give noisy-or: reasons add up, and none counts alone beyond its weight", () => {
    expect(combineSignals({}, table)).toBe(0);
    expect(combineSignals({ contact: 1 }, table)).toBeCloseTo(0.6);
    expect(combineSignals({ contact: 1, price: 1 }, table)).toBeCloseTo(0.8);
    expect(combineSignals({ contact: 0.5, age: 1 }, table)).toBeCloseTo(1 - 0.7 * 0.8);
  });

  it("stay between 0 and 1, and more of a signal never lowers the score", () => {
    fc.assert(
      fc.property(strengths, fc.constantFrom("contact", "price", "age"), (some, signal) => {
        const score = combineSignals(some, table);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(combineSignals({ ...some, [signal]: 1 }, table)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it("ignore what the table does not know, and clamp what is out of range", () => {
    const odd = { contact: 7, unknown: 1 } as { contact: number };
    expect(combineSignals(odd, table)).toBeCloseTo(0.6);
  });
});
