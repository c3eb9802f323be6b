import { join } from "node:path";
import { type LocalStack, startLocalStack } from "@loopbid/local-stack";
import { seed } from "@loopbid/prisma/seed";
import { buildApps } from "./product/build-apps.ts";
import { prepareDatabase } from "./product/prepare-database.ts";
import { startApps } from "./product/processes.ts";
import { say } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";
import { authSecret, chosenPorts, productEnv, ROOT, vapidEnv } from "./product/settings.ts";
import { unlessStopped, untilStopped } from "./product/until-stopped.ts";
import { welcome } from "./product/welcome.ts";

const host = process.env.HOST ?? "127.0.0.1";
const production = process.env.NODE_ENV === "production";
const dataDir = join(ROOT, ".local", "dev");
const imagesDir = process.env.IMAGES_DIR ?? join(dataDir, "images");

/** From nothing to four healthy apps over a seeded database. */
async function bringUp(stack: LocalStack, built: Promise<void>) {
  const { databaseUrl, redisUrl } = stack;
  const ports = await chosenPorts(host);
  await prepareDatabase(databaseUrl);
  await seed({ databaseUrl, imagesDir, now: Date.now(), onProgress: say, production });
  await built;
  const secret = await authSecret(dataDir);
  const extra = await vapidEnv(dataDir);
  const env = productEnv({ databaseUrl, redisUrl, ports, secret, imagesDir, host, extra });
  const apps = await startApps(env, join(dataDir, "logs"));
  welcome(env, { production });
  return apps;
}

// Provisions, seeds, builds and runs the whole marketplace on this machine until Ctrl-C.
await runMain(async () => {
  const stopped = untilStopped();
  await chosenPorts(host);
  const built = buildApps();
  built.catch(() => undefined);
  const starting = startLocalStack({
    dataDir,
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    onProgress: say,
  });
  const stack = await unlessStopped(stopped, starting);
  try {
    const apps = await unlessStopped(stopped, bringUp(stack, built));
    const end = await Promise.race([stopped, apps.ended]);
    say(`stopping (${end})`);
    await apps.stop();
    return end.startsWith("SIG") ? 0 : 1;
  } finally {
    await stack.stop();
    say("stopped; the data is kept in .local/dev");
  }
});
