import { type ApiServices, createRateLimiter, procedureSeconds } from "@loopbid/api";
import {
  createLogger,
  createRedis,
  createRegistry,
  randomWord,
  startServerClock,
  type Redis,
  type Registry,
} from "@loopbid/core";
import { openDb } from "@loopbid/db";
import { createJobQueue } from "@loopbid/jobs";
import { createPublisher, EventLag, Hub, People, Presence } from "@loopbid/realtime";
import { type ImageStore, registerDeskMetrics } from "@loopbid/services";
import type { Settings } from "./env.ts";

export interface WsProcess {
  services: ApiServices & { hub: Hub };
  presence: Presence;
  people: People;
  lag: EventLag;
  /** Tells this process from all others. */
  processId: string;
  redis: Redis;
  registry: Registry;
  /** Resolves once this process knows what time it is. */
  ready: Promise<void>;
  close(): Promise<void>;
}

/** No procedure that a socket can call reads or writes pictures. */
const noImages: ImageStore = {
  put: () => Promise.reject(new Error("pictures are uploaded over HTTP")),
  get: () => Promise.resolve(null),
};

/** Opens what every connection of this process shares. */
export function openProcess(settings: Settings): WsProcess {
  const logger = createLogger("ws", settings.LOG_LEVEL);
  const redis = createRedis(settings.REDIS_URL, "request");
  const subscriber = createRedis(settings.REDIS_URL, "subscriber");
  for (const client of [redis, subscriber])
    client.on("error", (error) => logger.warn({ err: error }, "redis"));
  const db = openDb({ url: settings.DATABASE_URL, appName: "loopbid-ws" });
  const clock = startServerClock({ readTime: db.serverTime, logger });
  const jobs = createJobQueue(redis);
  const registry = createRegistry("ws");
  registry.registerMetric(procedureSeconds);
  registerDeskMetrics(registry);
  const hub = new Hub({ subscriber, redis, logger });
  const processId = randomWord(12);
  const presence = new Presence({ hub, redis, logger, processId });
  const people = new People({ hub, redis, logger, processId });
  return {
    redis,
    registry,
    presence,
    people,
    lag: new EventLag({ redis, subscriber, processId }),
    processId,
    ready: clock.ready,
    services: {
      db,
      jobs,
      logger,
      publisher: createPublisher(redis),
      hub,
      images: noImages,
      limiter: createRateLimiter(redis, settings.RATE_LIMIT_SCALE),
      now: clock.now,
      webUrl: settings.WEB_URL,
    },
    async close() {
      await Promise.all([presence.stop(), people.stop()]);
      clock.close();
      await jobs.close();
      await db.close();
      redis.disconnect();
      subscriber.disconnect();
    },
  };
}
