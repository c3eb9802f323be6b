import "./intercept.ts";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants.ts";
import { plant } from "./mutate.ts";
import { playSeeds, type Summary } from "./pool.ts";

const USAGE = `simulate --histories N [--from SEED] [--workers N] [--mutant NAME]
simulate --seed SEED [--trace] [--mutant NAME]     plays one again; --trace shows its steps, else its smallest form`;

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "2000" },
    from: { type: "string" },
    workers: { type: "string", default: String(availableParallelism()) },
    seed: { type: "string" },
    trace: { type: "boolean", default: false },
    mutant: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const mutant = MUTANTS.find(({ name }) => name === values.mutant);
if (values.mutant && !mutant) throw new Error(`no mutant ${values.mutant}`);

async function playMany(from: number, histories: number): Promise<boolean> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  console.log(`seeds ${from} to ${from + histories - 1}`);
  let told = 0;
  const onProgress = ({ histories: done, failures }: Summary) => {
    if (seconds() < told + 10) return;
    told = seconds();
    console.log(`${done} histories, ${failures.length} broken, ${told.toFixed(0)} s`);
  };
  const workers = Number(values.workers);
  const options = { from, histories, workers, onProgress, ...(mutant ? { mutant } : {}) };
  const { steps, counts, failures } = await playSeeds(options);
  console.log(`${histories} histories, ${steps} steps in ${seconds().toFixed(1)} s`);
  console.log(JSON.stringify(counts));
  for (const { seed, detail } of failures.slice(0, 20)) console.log(`seed ${seed}: ${detail}`);
  if (failures.length > 0)
    console.log(`${failures.length} broken; again with: --seed ${failures[0]!.seed}`);
  return failures.length === 0;
}

async function playOne(seed: number): Promise<boolean> {
  if (mutant) plant(mutant);
  const { replay } = await import("./replay.ts");
  return replay(seed, values.trace, console.log);
}

if (values.help) console.log(USAGE);
else {
  const from = values.from ? Number(values.from) : Math.floor(Math.random() * 2 ** 40);
  const fine = values.seed
    ? await playOne(Number(values.seed))
    : await playMany(from, Number(values.histories));
  process.exitCode = fine ? 0 : 1;
}
