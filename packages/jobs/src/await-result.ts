import { setTimeout as sleep } from "node:timers/promises";
import type { Queue } from "bullmq";

/** A job that somebody waited for failed or was not done in time. */
export class NoAnswerError extends Error {
  override name = "NoAnswerError";
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/** What the job returned. The job is gone afterwards, also where nobody took it up: a late answer helps no one. */
export async function awaitResult(queue: Queue, jobId: string, withinMs: number): Promise<unknown> {
  const deadline = performance.now() + withinMs;
  let pause = FIRST_PAUSE_MS;
  try {
    while (performance.now() < deadline) {
      const job = await queue.getJob(jobId);
      if (!job) throw new NoAnswerError("The job was removed");
      if (job.finishedOn && job.failedReason) throw new NoAnswerError(job.failedReason);
      if (job.finishedOn) return job.returnvalue;
      await sleep(pause);
      pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
    }
    throw new NoAnswerError(`Nobody answered within ${withinMs} ms`);
  } finally {
    // One that runs is locked and stays; it is dropped soon after it ended.
    await queue.remove(jobId).catch(() => undefined);
  }
}
