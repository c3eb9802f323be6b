import { createLogger, randomWord } from "@loopbid/core";
import { ensureSchema, openDb } from "@loopbid/db";
import { createJobQueue } from "@loopbid/jobs";
import { createPublisher } from "@loopbid/realtime";
import type { ServiceContext } from "@loopbid/services";
import type { Stage } from "../stage.ts";

const MODERATOR = {
  kind: "user",
  userId: "0123456789abcdef01234567",
  handle: "bench",
  role: "MODERATOR",
  emailVerified: true,
} as const;

export interface BenchMarket {
  system: ServiceContext;
  moderator: ServiceContext;
  close(): Promise<void>;
}

/** A database of its own, and what verbs run on, with a clock that stands at `now` (epoch ms). */
export async function openMarket({ databaseUrl, redis }: Stage, now: number): Promise<BenchMarket> {
  const url = new URL(databaseUrl);
  url.pathname = `/dashboard_${randomWord(8)}`;
  const db = openDb({ url: url.toString(), appName: "load" });
  await ensureSchema(db);
  const jobs = createJobQueue(redis, "dashboard");
  const services: Omit<ServiceContext, "actor"> = {
    db,
    publisher: createPublisher(redis),
    jobs,
    images: { put: () => Promise.reject(new Error("no pictures")), get: async () => null },
    logger: createLogger("load", "silent"),
    now: () => now,
    webUrl: "http://localhost:3000",
  };
  return {
    system: { ...services, actor: { kind: "system", job: "bench" } },
    moderator: { ...services, actor: MODERATOR },
    async close() {
      await jobs.close();
      await db.client.db().dropDatabase();
      await db.close();
    },
  };
}
