import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { MUTANTS } from "../src/mutants.ts";
import { playSeeds } from "../src/pool.ts";

/** Found within a few histories; `pnpm --filter @loopbid/tests-simulation mutants` hunts for all of them. */
const QUICK = MUTANTS.filter(({ quick }) => quick);

describe("a defect in the bid path", () => {
  it.each(QUICK)("is found: $name", async (mutant) => {
    const workers = availableParallelism();
    const options = { from: 1, histories: 400, workers, mutant, stopAtFirst: true };
    const { failures } = await playSeeds(options);
    expect(failures.length).toBeGreaterThan(0);
  });
});
