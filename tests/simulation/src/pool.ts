import { Worker } from "node:worker_threads";
import type { Mutant } from "./mutate.ts";
import type { Chunk, ChunkResult } from "./worker.ts";

const CHUNK = 20;

export interface PoolOptions {
  from: number;
  histories: number;
  workers: number;
  mutant?: Mutant;
  /** Ends with the first history that fails. */
  stopAtFirst?: boolean;
  onProgress?: (summary: Summary) => void;
}

export interface Summary {
  histories: number;
  steps: number;
  counts: Record<string, number>;
  failures: ChunkResult["failures"];
}

/** Plays the histories of `histories` seeds from `from` on, on several threads. */
export async function playSeeds(options: PoolOptions): Promise<Summary> {
  const { from, histories, workers: size, mutant = null, stopAtFirst, onProgress } = options;
  const summary: Summary = { histories: 0, steps: 0, counts: {}, failures: [] };
  let next = from;
  const end = from + histories;
  const chunk = (): Chunk | null => {
    if (next >= end || (stopAtFirst && summary.failures.length > 0)) return null;
    const taken = { from: next, histories: Math.min(CHUNK, end - next) };
    next += taken.histories;
    return taken;
  };
  const take = (result: ChunkResult) => {
    summary.histories += result.histories;
    summary.steps += result.steps;
    summary.failures.push(...result.failures);
    for (const [name, count] of Object.entries(result.counts)) {
      summary.counts[name] = (summary.counts[name] ?? 0) + count;
    }
    onProgress?.(summary);
  };
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: { mutant } });
      worker.on("error", reject);
      worker.on("message", (message: ChunkResult | "ready") => {
        if (message !== "ready") take(message);
        const more = chunk();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        if (more) worker.postMessage(more);
        else void worker.terminate().then(() => resolve());
      });
    });
  await Promise.all(Array.from({ length: size }, run));
  summary.failures.sort((a, b) => a.seed - b.seed);
  return summary;
}
