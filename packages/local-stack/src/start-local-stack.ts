import { mkdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { startDocumentDb } from "./documentdb/start-documentdb.ts";
import { LocalStackError } from "./errors.ts";
import { externalMongo, externalRedis } from "./external.ts";
import { findMongod } from "./mongod/find-mongod.ts";
import { startMongod } from "./mongod/start-mongod.ts";
import type { LocalStack, LocalStackOptions, MongoService, RedisService } from "./options.ts";
import { tryLock, unlock } from "./process/lock.ts";
import { claimPort } from "./process/ports.ts";
import { startRedis } from "./redis/start-redis.ts";
import { REPLICA_SET } from "./replica-set.ts";
import { fillIn, type Settings } from "./settings.ts";

/**
 * Starts, or finds, a MongoDB-compatible database and Redis. What it starts ends with this process.
 * Throws `LocalStackError`, whose message says what to do.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const settings = fillIn(options);
  await mkdir(settings.dataDir, { recursive: true });
  await mkdir(settings.cacheDir, { recursive: true });
  settings.dataDir = await realpath(settings.dataDir);
  const lock = lockFolder(settings.dataDir);
  const started: (MongoService | RedisService)[] = [];
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    await Promise.all(started.map((service) => service.stop()));
    unlock(lock);
    if (settings.ephemeral) await rm(settings.dataDir, { recursive: true, force: true });
  };
  const stop = () => (stopped ??= stopAll());
  try {
    const redis = await chooseRedis(settings);
    started.push(redis);
    const mongo = await chooseMongo(settings);
    started.push(mongo);
    const path = `${settings.databaseName}?replicaSet=${REPLICA_SET}`;
    return {
      databaseUrl: settings.databaseUrl ?? `mongodb://127.0.0.1:${mongo.port}/${path}`,
      redisUrl: settings.redisUrl ?? `redis://127.0.0.1:${redis.port}`,
      mongo,
      redis,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function lockFolder(dataDir: string): string {
  const lock = join(dataDir, "stack.lock");
  const holder = tryLock(lock);
  if (holder === 0) return lock;
  throw new LocalStackError(
    `${dataDir} is in use by process ${holder}: stop it, or choose another data folder.`,
  );
}

async function chooseRedis(settings: Settings): Promise<RedisService> {
  if (settings.redisUrl) return externalRedis(settings.redisUrl);
  const port = await claimPort(settings.redisPort, "Redis");
  return startRedis({ ...settings, port });
}

async function chooseMongo(settings: Settings): Promise<MongoService> {
  if (settings.databaseUrl) return externalMongo(settings.databaseUrl);
  const port = await claimPort(settings.mongoPort, "the database");
  const program = await findMongod(settings.cacheDir, settings.onProgress);
  if (program) return startMongod({ ...settings, program, port });
  return startDocumentDb({ ...settings, port });
}
