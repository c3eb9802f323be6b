import fc from "fast-check";
import { describe, it } from "vitest";
import { moves, terms } from "./support/histories.ts";
import { INVARIANTS } from "./support/invariants.ts";
import { play, RULES } from "./support/play.ts";

describe("in every history of an auction", () => {
  for (const [guarantee, check] of Object.entries(INVARIANTS)) {
    it(guarantee, () => {
      fc.assert(
        fc.property(terms, moves, (someTerms, someMoves) => {
          check(play(RULES, someTerms, someMoves));
        }),
        { numRuns: 300 },
      );
    });
  }
});
