import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, ensureSchema, openDb } from "@loopbid/db";
import { type LocalStack, startLocalStack } from "@loopbid/local-stack";
import { Proxy } from "./network/proxy.ts";
import { ORIGIN } from "./people/client.ts";
import { SECRET } from "./people/factories.ts";
import { AppProcess, freePort } from "./processes/app-process.ts";

/** The product as it runs in production, small: two of each process, and one bad network before the sockets. */
export interface World {
  stack: LocalStack;
  db: Db;
  proxy: Proxy;
  ws: AppProcess[];
  workers: AppProcess[];
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** A worker that is gone loses its jobs to another one after so long (ms); 30 s in production. */
const JOB_LOCK_MS = 2_000;

/** Not ephemeral: what was acknowledged has to outlive a crash of database and Redis. */
export async function startWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), "loopbid-chaos-"));
  const onProgress = (message: string) => process.stderr.write(`[local-stack] ${message}\n`);
  const stack = await startLocalStack({ dataDir, databaseName: "chaos", onProgress });
  const db = openDb({ url: stack.databaseUrl, appName: "chaos" });
  await ensureSchema(db);
  const env = {
    PATH: process.env["PATH"] ?? "",
    NODE_ENV: "test",
    LOG_LEVEL: "warn",
    DATABASE_URL: stack.databaseUrl,
    REDIS_URL: stack.redisUrl,
    AUTH_SECRET: SECRET,
    ALLOWED_ORIGINS: ORIGIN,
    RATE_LIMIT_SCALE: "1000",
    IMAGES_DIR: join(dataDir, "images"),
    JOB_LOCK_MS: String(JOB_LOCK_MS),
    ...(process.env["MONGODB_LOG_TOPOLOGY"] ? { MONGODB_LOG_TOPOLOGY: "debug" } : {}),
  };
  const make = async (app: "ws" | "worker", number: number) => {
    const port = await freePort();
    const name = app === "ws" ? "WS_PORT" : "WORKER_PORT";
    return new AppProcess(app, number, port, { ...env, [name]: String(port) });
  };
  const ws = [await make("ws", 1), await make("ws", 2)];
  const workers = [await make("worker", 1), await make("worker", 2)];
  const apps = [...ws, ...workers];
  await Promise.all(apps.map((app) => app.start()));
  const proxy = await Proxy.open(ws.map(({ port }) => port));
  return {
    stack,
    db,
    proxy,
    ws,
    workers,
    async heal() {
      proxy.heal();
      await Promise.all(apps.map((app) => app.heal()));
    },
    async close() {
      await proxy.close();
      await Promise.all(apps.map((app) => app.kill()));
      await db.close();
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
