import type { Redis } from "@loopbid/core";
import { JOBS, SCHEDULES } from "@loopbid/jobs";
import { Queue } from "bullmq";

/** Registers what runs by itself. Every worker does so at its start; the schedule exists once in Redis. */
export async function scheduleSweeps(connection: Redis, prefix: string): Promise<void> {
  for (const { name, everyMs } of SCHEDULES) {
    const { queue: queueName, options } = JOBS[name];
    const queue = new Queue(queueName, { connection, prefix });
    try {
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: options });
    } finally {
      await queue.close();
    }
  }
}
