import type { Logger } from "@loopbid/core";
import { type JobQueue, SCHEDULES } from "@loopbid/jobs";

/**
 * Asks for what runs by itself, again and again; one of the workers' questions in each interval becomes a job. A
 * schedule kept in Redis would be lost with its data, and would follow the clock of the worker that wrote it last.
 */
export function askForSweeps(jobs: JobQueue, logger: Logger): () => void {
  const timers = SCHEDULES.map(({ name, everyMs }) => {
    const ask = () => {
      jobs.enqueue(name, {}).catch((error) => logger.warn({ err: error, job: name }, "sweep"));
    };
    ask();
    return setInterval(ask, everyMs);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
