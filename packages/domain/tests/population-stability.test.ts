import { describe, expect, it } from "vitest";
import { populationStability } from "../src/index.ts";

const many = (count: number, score: number) => Array.from({ length: count }, () => score);
const usual = [...many(900, 0.02), ...many(80, 0.35), ...many(20, 0.97)];

describe("the population stability index", () => {
  it("is nought for the same distribution, whatever the number of scores", () => {
    expect(populationStability(usual, usual)).toBe(0);
    expect(populationStability([...usual, ...usual], usual)!).toBeLessThan(0.01);
  });

  it("is what the formula says: half of the scores moved from one bin to another", () => {
    // Shares with half a score more in each of 11 bins: 100 of 100 against 50 and 50.
    const [all, none, half] = [100.5 / 105.5, 0.5 / 105.5, 50.5 / 105.5];
    const expected = (half - all) * Math.log(half / all) + (half - none) * Math.log(half / none);
    const moved = [...many(50, 0), ...many(50, 1)];
    expect(populationStability(moved, many(100, 0))).toBeCloseTo(expected, 12);
  });

  it("passes 0.25 where scams that hardly ever came come every fourth time", () => {
    const wave = [...many(650, 0.02), ...many(80, 0.35), ...many(270, 0.97)];
    expect(populationStability(wave, usual)!).toBeGreaterThan(0.25);
  });

  it("says nothing about a handful", () => {
    expect(populationStability(many(49, 0.1), usual)).toBeNull();
    expect(populationStability(usual, [])).toBeNull();
  });
});
