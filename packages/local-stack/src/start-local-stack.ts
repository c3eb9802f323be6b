import { mkdir, realpath, rm } from "node:fs/promises";
import { homedir } from "node:os";
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

const DEFAULTS = {
  databaseName: "loopbid",
  mongoPort: 0,
  redisPort: 0,
  ephemeral: false,
  transactionLifetimeMs: 60_000,
  ttlSeconds: 30,
};

/**
 * Starts, or finds, a MongoDB-compatible database and Redis. What it starts ends with this process.
 * Throws `LocalStackError`, whose message says what to do.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const given = Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined));
  const settings = {
    ...DEFAULTS,
    cacheDir: join(homedir(), ".cache/loopbid"),
    onProgress: () => {},
    ...(given as LocalStackOptions),
  } as Settings;
  await mkdir(settings.dataDir, { recursive: true });
  await mkdir(settings.cacheDir, { recursive: true });
  settings.dataDir = await realpath(settings.dataDir);
  const lock = join(settings.dataDir, "stack.lock");
  const holder = tryLock(lock);
  if (holder) {
    throw new LocalStackError(
      `${settings.dataDir} is in use by process ${holder}: stop it, or choose another data folder.`,
    );
  }
  const started: (MongoService | RedisService)[] = [];
  const stop = async () => {
    await Promise.all(started.splice(0).map((service) => service.stop()));
    unlock(lock);
    if (settings.ephemeral) await rm(settings.dataDir, { recursive: true, force: true });
  };
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

type Settings = Required<Omit<LocalStackOptions, "databaseUrl" | "redisUrl">> &
  Pick<LocalStackOptions, "databaseUrl" | "redisUrl"> & {
    [key in keyof typeof DEFAULTS]: (typeof DEFAULTS)[key];
  } & { cacheDir: string; onProgress: (message: string) => void };

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
