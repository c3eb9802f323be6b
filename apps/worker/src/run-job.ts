import { createHash } from "node:crypto";
import { type JobName, type JobPayload, JOBS } from "@loopbid/jobs";
import type { ServiceContext } from "@loopbid/services";
import { type Job, UnrecoverableError } from "bullmq";
import type { Handlers } from "./handlers/handler.ts";
import type { JobMetrics, JobOutcome } from "./job-metrics.ts";

export interface RunOptions {
  handlers: Handlers;
  metrics: JobMetrics;
  services: Omit<ServiceContext, "actor">;
}

function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/**
 * BullMQ counts ids anew when Redis was emptied; with the time of birth they stay unique. A mail's own key outlives its
 * job, so a second job for the same mail has the same id.
 */
function runId(job: Job): string {
  const { key } = job.data as { key?: unknown };
  const birth = typeof key === "string" ? key : `${job.id}:${job.timestamp}`;
  return createHash("sha256").update(`${job.name}:${birth}`).digest("hex").slice(0, 24);
}

/**
 * What was stored may be older than this code, so payloads are parsed again.
 * @throws UnrecoverableError for what no retry can mend.
 */
function parse<Name extends JobName>(name: Name, data: unknown): JobPayload<Name> {
  const parsed = JOBS[name].payload.safeParse(data);
  if (!parsed.success) throw new UnrecoverableError(`The payload of ${name} is malformed.`);
  return parsed.data as JobPayload<Name>;
}

async function handle(
  name: JobName,
  job: Job,
  { handlers, services }: RunOptions,
): Promise<unknown> {
  const ctx: ServiceContext = { ...services, actor: { kind: "system", job: name } };
  const run = <Name extends JobName>(which: Name) =>
    handlers[which](ctx, parse(which, job.data), { id: runId(job) });
  return run(name);
}

function outcomeOf(job: Job, error: unknown): JobOutcome {
  const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
  return last || error instanceof UnrecoverableError ? "failed" : "retried";
}

/** Runs one job and measures it. Throws what the handler throws, so that BullMQ retries it. */
export async function runJob(job: Job, options: RunOptions): Promise<unknown> {
  const { name } = job;
  if (!isJobName(name)) throw new UnrecoverableError(`There is no job ${name}.`);
  const { metrics, services } = options;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  metrics.wait.observe({ job: name }, Math.max(0, Date.now() - job.timestamp - job.delay) / 1_000);
  try {
    const result = await handle(name, job, options);
    metrics.run.observe({ job: name, outcome: "done" }, seconds());
    services.logger.debug({ job: name, id: job.id, result }, "job done");
    return result;
  } catch (error) {
    const outcome = outcomeOf(job, error);
    metrics.run.observe({ job: name, outcome }, seconds());
    const attempt = job.attemptsMade + 1;
    services.logger[outcome === "failed" ? "error" : "warn"](
      { err: error, job: name, id: job.id, attempt },
      `job ${outcome}`,
    );
    throw error;
  }
}
