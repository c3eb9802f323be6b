import "./intercept.ts";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants.ts";
import { playSeeds } from "./pool.ts";

const { values } = parseArgs({
  options: {
    most: { type: "string", default: "6000" },
    from: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

let survivors = 0;
for (const mutant of MUTANTS) {
  if (values.only && !mutant.name.includes(values.only)) continue;
  const from = Number(values.from);
  const { failures } = await playSeeds({
    from,
    histories: Number(values.most),
    workers: availableParallelism(),
    mutant,
    stopAtFirst: true,
  });
  const [first] = failures;
  if (!first) survivors += 1;
  const found = first
    ? `${first.seed - from + 1} histories: ${first.detail.slice(0, 90)}`
    : "SURVIVES";
  console.log(`${mutant.name.padEnd(66)} ${found}`);
}
process.exitCode = survivors > 0 ? 1 : 0;
