import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startLocalStack } from "@loopbid/local-stack";
import { seed } from "@loopbid/prisma/seed";
import { prepareDatabase } from "./product/prepare-database.ts";
import { say } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";
import { authSecret, chosenPorts, productEnv, ROOT, vapidEnv } from "./product/settings.ts";
import { unlessStopped, untilStopped } from "./product/until-stopped.ts";
import { welcome } from "./product/welcome.ts";

// The same as start, but every app reloads at a change: `turbo dev` over a provisioned and seeded stack.
await runMain(async () => {
  const host = process.env.HOST ?? "127.0.0.1";
  const dataDir = join(ROOT, ".local", "dev");
  const imagesDir = process.env.IMAGES_DIR ?? join(dataDir, "images");
  const stopped = untilStopped();
  const ports = await chosenPorts(host);
  const starting = startLocalStack({
    dataDir,
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    onProgress: say,
  });
  const stack = await unlessStopped(stopped, starting);
  try {
    const { databaseUrl, redisUrl } = stack;
    await unlessStopped(stopped, prepareDatabase(databaseUrl));
    await unlessStopped(
      stopped,
      seed({ databaseUrl, imagesDir, now: Date.now(), onProgress: say }),
    );
    const env = productEnv({
      databaseUrl,
      redisUrl,
      ports,
      secret: await authSecret(dataDir),
      imagesDir,
      host,
      extra: await vapidEnv(dataDir),
    });
    await mkdir(dataDir, { recursive: true });
    const file = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    await writeFile(join(dataDir, "env"), `${file.join("\n")}\n`, { mode: 0o600 });
    welcome(env, { production: false });
    const turbo = spawn("turbo", ["run", "dev"], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    const ended = new Promise<string>((resolve) =>
      turbo.once("exit", () => resolve("turbo ended")),
    );
    const end = await Promise.race([stopped, ended]);
    if (turbo.exitCode === null) {
      turbo.kill("SIGTERM");
      await ended;
    }
    return end.startsWith("SIG") ? 0 : 1;
  } finally {
    await stack.stop();
  }
});
