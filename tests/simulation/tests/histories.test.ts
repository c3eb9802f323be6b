import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { playSeeds } from "../src/pool.ts";

const HISTORIES = 1_500;
const workers = availableParallelism();

describe("the bid path under faults", () => {
  it(`holds in ${HISTORIES} histories that nobody has seen before`, async () => {
    const from = Math.floor(Math.random() * 2 ** 40);
    console.log(`seeds ${from} to ${from + HISTORIES - 1}; one again: simulate --seed <seed>`);
    const { histories, counts, failures } = await playSeeds({
      from,
      histories: HISTORIES,
      workers,
    });
    expect(failures).toEqual([]);
    expect(histories).toBe(HISTORIES);
    // A simulation in which little happens proves little.
    expect(counts.acks).toBeGreaterThan(HISTORIES);
    expect(counts.replays).toBeGreaterThan(HISTORIES / 2);
    expect(counts.gaps).toBeGreaterThan(HISTORIES / 300);
  });

  it("takes the same steps for the same seed, alone or among others", async () => {
    const among = await playSeeds({ from: 500, histories: 20, workers: 1 });
    const alone = await Promise.all([
      playSeeds({ from: 500, histories: 10, workers: 1 }),
      playSeeds({ from: 510, histories: 10, workers: 1 }),
    ]);
    expect(alone[0].steps + alone[1].steps).toBe(among.steps);
  });
});
