import type { Logger, Redis } from "@loopbid/core";
import { QUEUES, type QueueName } from "@loopbid/jobs";
import { type Job, Worker } from "bullmq";
import type { JobMetrics } from "./job-metrics.ts";

/**
 * Jobs that run at once in this process. Closing matters most, mail servers dislike crowds. Checks that wait together
 * for the text model are read in full batches.
 */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  analytics: 1,
  auction: 16,
  chat: 32,
  fraud: 32,
  mail: 4,
  notification: 8,
  outbox: 8,
};

export interface WorkersOptions {
  connection: Redis;
  prefix: string;
  /** How long (ms) a job is held without a sign of life before another worker takes it. */
  lockMs: number;
  run: (job: Job) => Promise<unknown>;
  metrics: JobMetrics;
  logger: Logger;
}

/** One worker for each queue. What a crash left half done is taken up again by BullMQ's stall check. */
export function startWorkers({
  connection,
  prefix,
  lockMs,
  run,
  metrics,
  logger,
}: WorkersOptions): Worker[] {
  return QUEUES.map((queue) => {
    const worker = new Worker(queue, run, {
      connection,
      prefix,
      concurrency: CONCURRENCY[queue],
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: 3,
    });
    worker.on("error", (error) => logger.warn({ err: error, queue }, "worker"));
    worker.on("stalled", (jobId) => {
      metrics.stalled.inc({ queue });
      logger.warn({ queue, jobId }, "a job stalled and runs again");
    });
    return worker;
  });
}
