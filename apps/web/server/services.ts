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
import { createJobQueue } from "@loopbid/jobs";
import { createPublisher, startHeartbeat } from "@loopbid/realtime";
import { bidsTaken, createFolderImageStore, registerDeskMetrics } from "@loopbid/services";
import { env } from "../env.ts";

export interface WebProcess {
  services: ApiServices;
  redis: Redis;
  registry: Registry;
  /** Resolves when the database was asked for the time: before that, `now` is this machine's own. */
  clockTried: Promise<void>;
}

function start(): WebProcess {
  const settings = env();
  const logger = createLogger("web", settings.LOG_LEVEL);
  const redis = createRedis(settings.REDIS_URL, "request");
  redis.on("error", (error) => logger.warn({ err: error }, "redis"));
  const registry = createRegistry("web");
  registry.registerMetric(procedureSeconds);
  registerDeskMetrics(registry);
  const db = openDb({ url: settings.DATABASE_URL, appName: "loopbid-web" });
  const clock = startServerClock({ readTime: db.serverTime, logger });
  startHeartbeat({
    redis,
    app: "web",
    processId: randomWord(12),
    logger,
    read: async () => ({ bids: await bidsTaken() }),
  });
  return {
    redis,
    registry,
    clockTried: clock.tried,
    services: {
      db,
      publisher: createPublisher(redis),
      jobs: createJobQueue(redis),
      images: createFolderImageStore(settings.IMAGES_DIR),
      limiter: createRateLimiter(redis, settings.RATE_LIMIT_SCALE),
      logger,
      now: clock.now,
      webUrl: settings.WEB_URL,
      push: settings.VAPID_PUBLIC_KEY
        ? { publicKey: settings.VAPID_PUBLIC_KEY, extraHosts: settings.PUSH_HOSTS }
        : undefined,
    },
  };
}

const kept = globalThis as { loopbidWeb?: WebProcess };

/** One per process; kept on `globalThis` so that a reload in development opens no second pool. */
export function webProcess(): WebProcess {
  kept.loopbidWeb ??= start();
  return kept.loopbidWeb;
}
