import { Counter, Gauge, Histogram, type Registry } from "@loopbid/core";
import type { JobQueue } from "@loopbid/jobs";

const WAIT_BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300];
const RUN_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

export type JobOutcome = "done" | "retried" | "failed";

/** Seconds from due to start, seconds of run, outcomes, and how much waits. */
export function createJobMetrics(registry: Registry, jobs: JobQueue) {
  const registers = [registry];
  const wait = new Histogram({
    name: "loopbid_job_wait_seconds",
    help: "Time from when a job was due to its start.",
    labelNames: ["job"],
    buckets: WAIT_BUCKETS,
    registers,
  });
  const run = new Histogram({
    name: "loopbid_job_run_seconds",
    help: "Time that a job took.",
    labelNames: ["job", "outcome"],
    buckets: RUN_BUCKETS,
    registers,
  });
  const stalled = new Counter({
    name: "loopbid_jobs_stalled_total",
    help: "Jobs whose worker went away while they ran.",
    labelNames: ["queue"],
    registers,
  });
  new Gauge({
    name: "loopbid_queue_jobs",
    help: "Jobs by queue and state.",
    labelNames: ["queue", "state"],
    registers,
    async collect() {
      for (const [queue, states] of Object.entries(await jobs.depth())) {
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count);
      }
    },
  });
  return { wait, run, stalled };
}

export type JobMetrics = ReturnType<typeof createJobMetrics>;
