import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moves, terms } from "./support/histories.ts";
import { INVARIANTS } from "./support/invariants.ts";
import { MUTANTS } from "./support/mutants.ts";
import { play } from "./support/play.ts";

describe("the invariants notice rules in which", () => {
  for (const [mistake, rules] of Object.entries(MUTANTS)) {
    it(mistake, () => {
      const property = fc.property(terms, moves, (someTerms, someMoves) => {
        const history = play(rules, someTerms, someMoves);
        for (const check of Object.values(INVARIANTS)) check(history);
      });
      const result = fc.check(property, { numRuns: 3_000, seed: 2_026, endOnFailure: true });
      expect(result.failed).toBe(true);
    });
  }
});
