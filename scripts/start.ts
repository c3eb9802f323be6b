import { join } from "node:path";
import { startLocalStack } from "@loopbid/local-stack";
import { seed } from "@loopbid/prisma/seed";
import { buildApps } from "./product/build-apps.ts";
import { prepareDatabase } from "./product/prepare-database.ts";
import { startApps } from "./product/processes.ts";
import { say } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";
import { authSecret, chosenPorts, productEnv, ROOT } from "./product/settings.ts";
import { untilStopped } from "./product/until-stopped.ts";
import { welcome } from "./product/welcome.ts";

// Provisions, seeds, builds and runs the whole marketplace on this machine until Ctrl-C.
await runMain(async () => {
  const host = process.env.HOST ?? "127.0.0.1";
  const production = process.env.NODE_ENV === "production";
  const dataDir = join(ROOT, ".local", "dev");
  const imagesDir = process.env.IMAGES_DIR ?? join(dataDir, "images");
  const stopped = untilStopped();
  const ports = await chosenPorts(host);
  const built = buildApps();
  built.catch(() => undefined);
  const stack = await startLocalStack({
    dataDir,
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    onProgress: say,
  });
  try {
    const { databaseUrl, redisUrl } = stack;
    await prepareDatabase(databaseUrl);
    await seed({ databaseUrl, imagesDir, now: Date.now(), onProgress: say, production });
    await built;
    const env = productEnv({
      databaseUrl,
      redisUrl,
      ports,
      secret: await authSecret(dataDir),
      imagesDir,
      host,
    });
    const apps = await startApps(env, join(dataDir, "logs"));
    welcome(env, { production });
    const end = await Promise.race([stopped, apps.ended]);
    say(`stopping (${end})`);
    await apps.stop();
    return end.startsWith("SIG") ? 0 : 1;
  } finally {
    await stack.stop();
    say("stopped; the data is kept in .local/dev");
  }
});
