import { afterAll, beforeAll, expect, it } from "vitest";
import { modelsOf, playChecks } from "./checks/play-checks.ts";
import { seededRandom } from "./network/random.ts";
import { playRound, type Report } from "./play-round.ts";
import { table } from "./print-table.ts";
import { SCENARIOS } from "./scenarios/index.ts";
import { startWorld, type World } from "./world.ts";

const SEED = Number(process.env["CHAOS_SEED"] ?? 1);
const reports: Report[] = [];
let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  console.log(table(reports));
  await world.close();
});

it.each(SCENARIOS)("the history holds under: $name", async (scenario) => {
  const report = await playRound(world, scenario, { seed: SEED });
  reports.push(report);
  expect(report.problems).toEqual([]);
  // Few on a busy machine, but people did bid while it happened.
  expect(report.bids.accepted).toBeGreaterThan(5);
});

const CHECK_FAULTS: readonly [name: string, fault: (world: World) => Promise<number[]>][] = [
  [
    "both workers are killed with their models",
    async ({ workers }) => {
      const models = await modelsOf(workers);
      expect(models).toHaveLength(2);
      await Promise.all(workers.map((worker) => worker.kill("SIGKILL")));
      await Promise.all(workers.map((worker) => worker.start()));
      return models;
    },
  ],
  [
    "only the models are killed",
    async ({ workers }) => {
      const models = await modelsOf(workers);
      expect(models).toHaveLength(2);
      for (const pid of models) process.kill(pid, "SIGKILL");
      return models;
    },
  ],
];

it.each(CHECK_FAULTS)(
  "no listing is lost, judged twice or shown unread: %s",
  async (name, fault) => {
    const report = await playChecks(world, fault, seededRandom(SEED));
    console.log(`${name}: ${JSON.stringify(report)}`);
    expect(report.problems).toEqual([]);
  },
);
