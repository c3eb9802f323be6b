import { Redis, type RedisOptions } from "ioredis";

export type { Redis } from "ioredis";

/**
 * `request`: answers a waiting person, so it fails within a second or so.
 * `worker` and `subscriber`: wait for Redis to come back, as BullMQ and subscriptions need.
 */
export type RedisRole = "request" | "worker" | "subscriber";

const OPTIONS: Record<RedisRole, RedisOptions> = {
  request: { maxRetriesPerRequest: 1, commandTimeout: 2_000, connectTimeout: 2_000 },
  worker: { maxRetriesPerRequest: null, enableReadyCheck: false },
  subscriber: { maxRetriesPerRequest: null, autoResubscribe: true },
};

/** A client that reconnects with a capped backoff. The caller closes it. */
export function createRedis(url: string, role: RedisRole): Redis {
  return new Redis(url, {
    ...OPTIONS[role],
    retryStrategy: (attempt) =>
      Math.min(100 * 2 ** Math.min(attempt, 6), 3_000) + Math.random() * 100,
  });
}
