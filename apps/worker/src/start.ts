import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  createLogger,
  createRedis,
  createRegistry,
  randomWord,
  startServerClock,
} from "@loopbid/core";
import { openDb } from "@loopbid/db";
import { BUILT_IN_RULES, createTextClassifier } from "@loopbid/fraud";
import { createJobQueue } from "@loopbid/jobs";
import { createPublisher, startHeartbeat } from "@loopbid/realtime";
import {
  checksQuality,
  createFolderImageStore,
  ensureFirstRules,
  loadRules,
  registerDeskMetrics,
  reportChecker,
  retireChecker,
} from "@loopbid/services";
import { askForSweeps } from "./ask-for-sweeps.ts";
import type { WorkerEnv } from "./env.ts";
import { explainInTurn } from "./explain-in-turn.ts";
import { createFraudMetrics } from "./fraud-metrics.ts";
import { createHandlers } from "./handlers/index.ts";
import { createJobMetrics } from "./job-metrics.ts";
import { createMailer } from "./mail.ts";
import { createPushService } from "./push.ts";
import { runJob } from "./run-job.ts";
import { createStatusServer } from "./serve-status.ts";
import { startWorkers } from "./start-workers.ts";
import { watchModel } from "./watch-model.ts";
import { watchRules } from "./watch-rules.ts";

/** Long texts of a full queue are read in one go, on a busy machine; what takes longer than this will never end. */
const MODEL_STUCK_MS = 120_000;

/** What is being read when a worker drains is read to its end where that takes no longer. */
const READING_MS = 5_000;

export interface RunningWorker {
  /** Finishes what runs, takes nothing new, and lets go of everything. */
  drain(): Promise<void>;
}

/** Connects, listens, then takes jobs. */
export async function startWorker(env: WorkerEnv): Promise<RunningWorker> {
  const logger = createLogger("worker", env.LOG_LEVEL);
  const redis = createRedis(env.REDIS_URL, "worker");
  redis.on("error", (error) => logger.warn({ err: error }, "redis"));
  const db = openDb({ url: env.DATABASE_URL, appName: "loopbid-worker" });
  const clock = startServerClock({ readTime: db.serverTime, logger });
  const jobs = createJobQueue(redis, env.JOB_PREFIX);
  // Probes must not wait for Redis to come back, as the worker itself does.
  const probeRedis = createRedis(env.REDIS_URL, "request");
  probeRedis.on("error", () => undefined);
  const probeJobs = createJobQueue(probeRedis, env.JOB_PREFIX);
  const registry = createRegistry("worker");
  const metrics = createJobMetrics(registry, probeJobs);
  registerDeskMetrics(registry);
  const services = {
    db,
    jobs,
    publisher: createPublisher(redis),
    images: createFolderImageStore(env.IMAGES_DIR),
    logger,
    now: clock.now,
    webUrl: env.WEB_URL,
    push: createPushService(env, logger),
  };
  const classifier = createTextClassifier({
    modelPath: env.FRAUD_MODEL_DIR,
    timeoutMs: MODEL_STUCK_MS,
  });
  const system = { ...services, actor: { kind: "system", job: "worker" } } as const;
  const stopping = new AbortController();
  const rules = watchRules({ read: () => loadRules(system), registry, logger });
  const handlers = createHandlers({
    stop: stopping.signal,
    sendMail: createMailer({ url: env.SMTP_URL, from: env.MAIL_FROM }),
    classifier: explainInTurn(classifier, logger),
    rules: rules.current,
    fraudMetrics: createFraudMetrics(registry, () => checksQuality(system)),
  });
  const workerId = randomWord(12);
  const model = watchModel({
    classifier,
    registry,
    report: (modelVersion) => reportChecker(system, { workerId, modelVersion }),
    logger,
  });

  let draining = false;
  const server = createStatusServer({
    db,
    redis: probeRedis,
    jobs: probeJobs,
    registry,
    metricsToken: env.METRICS_TOKEN,
    model: model.state,
    isDraining: () => draining,
  });
  server.listen(env.WORKER_PORT, env.HOST);
  await once(server, "listening");

  // Nothing may be closed by a clock that nobody has checked.
  await clock.ready;
  const stopHeartbeat = startHeartbeat({
    redis: probeRedis,
    app: "worker",
    processId: workerId,
    logger,
    read: () => ({}),
  });
  const first = { review: env.FRAUD_REVIEW_AT, block: env.FRAUD_BLOCK_AT };
  await ensureFirstRules(system, { ...BUILT_IN_RULES, ...first });
  await rules.start();
  const stopAsking = askForSweeps(jobs, logger);
  const workers = startWorkers({
    connection: redis,
    prefix: env.JOB_PREFIX,
    lockMs: env.JOB_LOCK_MS,
    run: (job) => runJob(job, { handlers, metrics, services }),
    metrics,
    logger,
  });
  logger.info({ port: env.WORKER_PORT }, "worker ready");

  return {
    async drain() {
      draining = true;
      stopping.abort();
      stopAsking();
      await stopHeartbeat();
      clock.close();
      rules.close();
      await model.close();
      await retireChecker(system, workerId).catch((error) => logger.warn({ err: error }, "report"));
      const idle = Promise.all(workers.map((worker) => worker.close()));
      await Promise.race([idle, sleep(READING_MS, undefined, { ref: false })]);
      // Whoever still waits for the model fails, and another worker takes that up.
      await classifier.close();
      await idle;
      server.close();
      server.closeAllConnections();
      await Promise.all([jobs.close(), probeJobs.close(), db.close()]);
      redis.disconnect();
      probeRedis.disconnect();
      logger.info("worker drained");
    },
  };
}
