import type { Redis } from "@loopbid/core";
import type { Queue } from "bullmq";
import { awaitResult } from "./await-result.ts";
import {
  type JobDefinition,
  type JobName,
  type JobPayload,
  JOBS,
  QUEUES,
  type QueueName,
} from "./definitions.ts";
import { createQueuePool } from "./queue-pool.ts";

export interface EnqueueOptions {
  delayMs?: number;
  /** Runs again although a finished job with this key is kept; one that waits or runs still counts. */
  redo?: boolean;
}

export interface JobQueue {
  /** @throws where Redis is away: callers enqueue after their commit, and a sweep repairs what was not enqueued. */
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    options?: EnqueueOptions,
  ): Promise<void>;
  /**
   * Runs a job and waits for its result, which is whatever the handler made of it: parse it. Asks Redis again and again,
   * so it needs no connection of its own that blocks.
   * @throws NoAnswerError where the job failed or took longer than `withinMs`; then it is not begun any more.
   */
  ask<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    withinMs: number,
  ): Promise<unknown>;
  /** Waiting, active, delayed and failed jobs by queue. */
  depth(): Promise<Record<QueueName, Record<string, number>>>;
  /** Ms for which the oldest waiting job of each queue has waited; 0 where none waits. `now` is epoch ms. */
  lag(now: number): Promise<Record<QueueName, number>>;
  close(): Promise<void>;
}

async function removeFinished(queue: Queue, jobId: string): Promise<void> {
  const job = await queue.getJob(jobId);
  if (job && ((await job.isFailed()) || (await job.isCompleted()))) await job.remove();
}

/** `prefix` keeps products that share a Redis apart. */
export function createJobQueue(redis: Redis, prefix?: string): JobQueue {
  const pool = createQueuePool(redis, prefix);
  const queueOf = pool.get;
  return {
    async enqueue(name, payload, { delayMs, redo } = {}) {
      const job = JOBS[name] as unknown as JobDefinition<typeof payload>;
      const data = job.payload.parse(payload);
      const key = job.key?.(data);
      const jobId = key ? `${name.replace(".", "-")}-${key}` : undefined;
      const queue = queueOf(job.queue);
      if (redo && jobId) await removeFinished(queue, jobId);
      await queue.add(name, data, {
        ...job.options,
        ...(jobId ? { jobId } : {}),
        ...(delayMs ? { delay: Math.max(0, Math.round(delayMs)) } : {}),
      });
    },
    async ask(name, payload, withinMs) {
      const { queue: queueName, options, payload: schema } = JOBS[name];
      const queue = queueOf(queueName);
      const job = await queue.add(name, schema.parse(payload), options);
      return awaitResult(queue, job.id!, withinMs);
    },
    async depth() {
      const entries = QUEUES.map(async (name) => {
        const counts = await queueOf(name).getJobCounts("waiting", "active", "delayed", "failed");
        return [name, counts] as const;
      });
      return Object.fromEntries(await Promise.all(entries)) as Record<
        QueueName,
        Record<string, number>
      >;
    },
    async lag(now) {
      const entries = QUEUES.map(async (name) => {
        const [oldest] = await queueOf(name).getJobs(["waiting"], 0, 0, true);
        return [name, oldest ? Math.max(0, now - oldest.timestamp - oldest.delay) : 0] as const;
      });
      return Object.fromEntries(await Promise.all(entries)) as Record<QueueName, number>;
    },
    close: pool.close,
  };
}
