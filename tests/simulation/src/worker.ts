import "./intercept.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { Outcome } from "./history.ts";
import { assertPlanted, type Mutant, plant } from "./mutate.ts";

export interface Chunk {
  from: number;
  histories: number;
}

export interface ChunkResult extends Chunk {
  steps: number;
  counts: Outcome["counts"];
  failures: { seed: number; rule: string; detail: string }[];
}

const { mutant } = workerData as { mutant: Mutant | null };
if (mutant) plant(mutant);

const { runHistory } = await import("./history.ts");
const { planOf } = await import("./plan.ts");
const { readSchema } = await import("./database/schema.ts");
const { warmUp } = await import("./world/auction-setup.ts");

const schema = await readSchema();
await warmUp(schema);
if (mutant) assertPlanted(mutant);

async function play({ from, histories }: Chunk): Promise<ChunkResult> {
  const result: ChunkResult = { from, histories, steps: 0, counts: {}, failures: [] };
  for (let seed = from; seed < from + histories; seed += 1) {
    const { steps, counts, failure } = await runHistory(planOf(seed), schema);
    result.steps += steps;
    for (const [name, count] of Object.entries(counts)) {
      result.counts[name] = (result.counts[name] ?? 0) + count;
    }
    if (failure) result.failures.push({ seed, ...failure });
  }
  return result;
}

function answer(message: ChunkResult | "ready"): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(message);
}

parentPort!.on("message", (chunk: Chunk) => {
  void play(chunk).then((result) => answer(result));
});
answer("ready");
