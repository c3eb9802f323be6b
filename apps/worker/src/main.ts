import { createLogger } from "@loopbid/core";
import { readWorkerEnv } from "./env.ts";
import { startWorker } from "./start.ts";

/** An orchestrator kills after its own patience; jobs cut off here are taken up again by the stall check. */
const DRAIN_MS = 10_000;

const env = readWorkerEnv();
const logger = createLogger("worker", env.LOG_LEVEL);

process.on("unhandledRejection", (error) => {
  logger.fatal({ err: error }, "unhandled rejection");
  process.exit(1);
});

const worker = await startWorker(env).catch((error: unknown) => {
  logger.fatal({ err: error }, "the worker could not start");
  process.exit(1);
});

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info({ signal }, "draining");
  setTimeout(() => {
    logger.error("jobs did not finish in time");
    process.exit(1);
  }, DRAIN_MS).unref();
  await worker.drain();
  process.exit(0);
}

process.on("SIGTERM", (signal) => void stop(signal));
process.on("SIGINT", (signal) => void stop(signal));
