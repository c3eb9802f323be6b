import "server-only";
import { type ApiServices, createRateLimiter, procedureSeconds } from "@loopbid/api";
import {
  createLogger,
  createRedis,
  createRegistry,
  randomWord,
  type Redis,
  type Registry,
  startServerClock,
} from "@loopbid/core";
import { openDb } from "@loopbid/db";
import { createJobQueue, createQueuePool, type QueuePool } from "@loopbid/jobs";
import { createHeartbeats, createPublisher, startHeartbeat } from "@loopbid/realtime";
import { bidsTaken, createFolderImageStore, registerDeskMetrics } from "@loopbid/services";
import { env } from "../env.ts";

export interface AdminProcess {
  services: ApiServices;
  redis: Redis;
  registry: Registry;
  /** For the board that looks after jobs. */
  queues: QueuePool;
}

function start(): AdminProcess {
  const settings = env();
  const logger = createLogger("admin", settings.LOG_LEVEL);
  const redis = createRedis(settings.REDIS_URL, "request");
  redis.on("error", (error) => logger.warn({ err: error }, "redis"));
  const registry = createRegistry("admin");
  registry.registerMetric(procedureSeconds);
  registerDeskMetrics(registry);
  const db = openDb({ url: settings.DATABASE_URL, appName: "loopbid-admin", maxPoolSize: 10 });
  const clock = startServerClock({ readTime: db.serverTime, logger });
  startHeartbeat({
    redis,
    app: "admin",
    processId: randomWord(12),
    logger,
    read: async () => ({ bids: await bidsTaken() }),
  });
  return {
    redis,
    registry,
    queues: createQueuePool(redis),
    services: {
      db,
      publisher: createPublisher(redis),
      jobs: createJobQueue(redis),
      images: createFolderImageStore(settings.IMAGES_DIR),
      limiter: createRateLimiter(redis, settings.RATE_LIMIT_SCALE),
      logger,
      now: clock.now,
      heartbeats: createHeartbeats(redis),
      webUrl: settings.WEB_URL,
    },
  };
}

const kept = globalThis as { loopbidAdmin?: AdminProcess };

/** One per process; kept on `globalThis` so that a reload in development opens no second pool. */
export function adminProcess(): AdminProcess {
  kept.loopbidAdmin ??= start();
  return kept.loopbidAdmin;
}
