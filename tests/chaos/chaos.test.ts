import { afterAll, beforeAll, expect, it } from "vitest";
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
