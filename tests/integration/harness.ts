import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, createRedis, randomWord, type Redis } from "@loopbid/core";
import { type Db, ensureSchema, openDb } from "@loopbid/db";
import { createJobQueue, type JobQueue } from "@loopbid/jobs";
import { createPublisher } from "@loopbid/realtime";
import { type Actor, createFolderImageStore, type ServiceContext } from "@loopbid/services";
import { inject } from "vitest";

export interface Harness {
  db: Db;
  redis: Redis;
  jobs: JobQueue;
  /** Keeps this file's jobs apart; a worker of this harness uses the same. */
  jobPrefix: string;
  databaseUrl: string;
  redisUrl: string;
  imagesDir: string;
  /** Moves the verbs' clock by so many ms, forwards or back. */
  advance(ms: number): void;
  now(): number;
  ctx(actor?: Actor): ServiceContext;
  close(): Promise<void>;
}

export const SYSTEM: Actor = { kind: "system", job: "test" };
export const ANONYMOUS: Actor = { kind: "anonymous" };

/** A database of its own, the run's Redis, a clock that tests can move. Close it in `afterAll`. */
export async function startHarness(): Promise<Harness> {
  const name = `test_${randomWord(10)}`;
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  const databaseUrl = url.toString();
  const redisUrl = inject("redisUrl");
  const db = openDb({ url: databaseUrl, appName: "integration" });
  await ensureSchema(db);
  const redis = createRedis(redisUrl, "request");
  const queueRedis = createRedis(redisUrl, "worker");
  const jobs = createJobQueue(queueRedis, name);
  const imagesDir = await mkdtemp(join(tmpdir(), "loopbid-images-"));
  let offset = 0;
  const now = () => Date.now() + offset;
  const services = {
    db,
    jobs,
    publisher: createPublisher(redis),
    images: createFolderImageStore(imagesDir),
    logger: createLogger("integration", "silent"),
    now,
    webUrl: "http://localhost:3000",
  };
  return {
    db,
    redis,
    jobs,
    jobPrefix: name,
    databaseUrl,
    redisUrl,
    imagesDir,
    now,
    advance: (ms) => {
      offset += ms;
    },
    ctx: (actor = ANONYMOUS) => ({ ...services, actor }),
    async close() {
      await jobs.close();
      await db.client.db().dropDatabase();
      await db.close();
      redis.disconnect();
      queueRedis.disconnect();
      await rm(imagesDir, { recursive: true, force: true });
    },
  };
}
