import { parseArgs } from "node:util";
import { between, seededRandom } from "./network/random.ts";
import { playRound, type Report } from "./play-round.ts";
import { sumByScenario, table } from "./print-table.ts";
import { mix, SCENARIOS } from "./scenarios/index.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { startWorld } from "./world.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
const scenarios = SCENARIOS.filter(({ name }) => !values.only || name.includes(values.only));
if (!(minutes > 0) || !Number.isInteger(seed) || scenarios.length === 0) {
  console.error(
    "--minutes takes a number, --seed a whole one, --only a part of a scenario's name.",
  );
  process.exit(2);
}

const random = seededRandom(seed);
const pick = (): Scenario => scenarios[Math.floor(random() * scenarios.length)]!;

/** Half of the rounds have two kinds of trouble at once. */
function choose(): Scenario {
  const first = pick();
  const second = pick();
  return random() < 0.5 || first === second ? first : mix(first, second);
}

const reports: Report[] = [];
const world = await startWorld();
process.once("SIGINT", () => void world.close().then(() => process.exit(130)));
const until = Date.now() + minutes * 60_000;
try {
  for (let round = 1; Date.now() < until; round += 1) {
    const scenario = choose();
    const seconds = Math.round(between(random, 6, 16));
    const report = await playRound(world, scenario, { seed: seed * 1_000 + round, seconds });
    reports.push(report);
    console.log(`round ${round}: ${scenario.name}, ${seconds} s of bids`);
    for (const problem of report.problems) console.error(`  ${problem}`);
  }
} finally {
  await world.close();
}
console.log(`\n${table(sumByScenario(reports))}`);
process.exitCode = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
