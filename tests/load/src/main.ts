import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BENCHES } from "./benches/index.ts";
import { readOptions } from "./options.ts";
import { markdownOf, type Report, machine, writeReport } from "./report/table.ts";
import { RESULTS_DIR } from "./results-dir.ts";
import { pinBesideServer } from "./servers/pin.ts";
import { openStage } from "./stage.ts";

const options = readOptions(
  process.argv.slice(2),
  BENCHES.map(({ name }) => name),
);
const started = performance.now();
const say = (message: string) =>
  console.error(`[${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s] ${message}`);
const chosen = BENCHES.filter(
  ({ name }) => options.only.length === 0 || options.only.includes(name),
);
const profileDir = options.profile ? join(RESULTS_DIR, "profiles") : undefined;
if (profileDir) await mkdir(profileDir, { recursive: true });

pinBesideServer();
const stage = await openStage({ say });
const report: Report = {
  at: new Date().toISOString(),
  machine: machine(),
  rounds: options.rounds,
  quick: options.quick,
  results: {},
};
try {
  for (const bench of chosen) {
    say(`${bench.name}: starting`);
    report.results[bench.name] = await bench.run({ ...options, stage, say, profileDir });
  }
} finally {
  await stage.close();
}
const name = options.only.length > 0 ? options.only.join("-") : "results";
console.log(`\n${markdownOf(report)}\n`);
say(`written to ${await writeReport(name, report)}`);
const broken = Object.values(report.results).flatMap((result) => result.broken);
process.exit(broken.length > 0 ? 1 : 0);
