import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRedis, randomWord, type Redis } from "@loopbid/core";
import { type Db, ensureSchema, openDb } from "@loopbid/db";
import { startLocalStack } from "@loopbid/local-stack";
import { makeAuction, makePerson, newUser } from "../../integration/factories.ts";
import { cookieOf } from "./identity.ts";

export interface StageOptions {
  /** Services that run already; started where left out. */
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  say(message: string): void;
}

/** The database, the Redis and the people of a run. */
export interface Stage {
  databaseUrl: string;
  redisUrl: string;
  db: Db;
  redis: Redis;
  /** Cookies of so many different people; asked again, the same ones. */
  cookies(count: number): Promise<string[]>;
  /** A live auction of its own. */
  makeListing(): Promise<string>;
  close(): Promise<void>;
}

export async function openStage({
  databaseUrl: givenDb,
  redisUrl: givenRedis,
  say,
}: StageOptions): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), "loopbid-load-"));
  const stack = await startLocalStack({
    dataDir,
    ephemeral: true,
    databaseUrl: givenDb,
    redisUrl: givenRedis,
    onProgress: say,
  });
  const url = new URL(stack.databaseUrl);
  url.pathname = `/load_${randomWord(10)}`;
  const databaseUrl = url.toString();
  const db = openDb({ url: databaseUrl, appName: "load" });
  await ensureSchema(db);
  // Bursts of thousands of events wait here longer than a person would.
  const redis = createRedis(stack.redisUrl, "worker");
  const factory = { db, now: () => Date.now() };
  const { row: seller } = await makePerson(factory);
  const known: string[] = [];
  return {
    databaseUrl,
    redisUrl: stack.redisUrl,
    db,
    redis,
    async cookies(count) {
      const missing = count - known.length;
      if (missing > 0) {
        const people = Array.from({ length: missing }, () => newUser(new Date()));
        for (let from = 0; from < missing; from += 500)
          await db.rows.users.insertMany(people.slice(from, from + 500));
        for (const { _id } of people) known.push(await cookieOf(_id));
      }
      return known.slice(0, count);
    },
    async makeListing() {
      return (await makeAuction(factory, seller._id))._id;
    },
    async close() {
      await db.client.db().dropDatabase();
      await db.close();
      redis.disconnect();
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
