import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ensureChromium, startLocalStack } from "@loopbid/local-stack";
import { seed } from "@loopbid/prisma/seed";
import { buildApps } from "./product/build-apps.ts";
import { prepareDatabase } from "./product/prepare-database.ts";
import { startApps } from "./product/processes.ts";
import { say } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";
import { authSecret, freePorts, productEnv, ROOT, vapidEnv } from "./product/settings.ts";
import { unlessStopped, untilStopped } from "./product/until-stopped.ts";
import { runCheck, runPlaywright, runVitest } from "./testing/run-suite.ts";
import { type SuiteResult, summary } from "./testing/suites.ts";

const E2E = join(ROOT, "tests", "e2e");

/** A product of its own, on free ports over a seeded database, for the browsers. */
async function endToEnd(
  databaseUrl: string,
  redisUrl: string,
  dataDir: string,
): Promise<SuiteResult> {
  const imagesDir = join(dataDir, "images");
  const ports = await freePorts();
  await prepareDatabase(databaseUrl);
  await seed({ databaseUrl, imagesDir, now: Date.now(), onProgress: say });
  const secret = await authSecret(dataDir);
  const extra = { RATE_LIMIT_SCALE: "50", ...(await vapidEnv(dataDir)) };
  const env = productEnv({
    databaseUrl,
    redisUrl,
    ports,
    secret,
    imagesDir,
    host: "127.0.0.1",
    extra,
  });
  const apps = await startApps(env, join(dataDir, "logs"));
  try {
    return await runPlaywright("end-to-end", E2E, {
      ...env,
      CHROMIUM_PATH: await ensureChromium(say),
      E2E_WEB_URL: env.WEB_URL!,
      E2E_ADMIN_URL: env.ADMIN_URL!,
      PATH: `${join(E2E, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
    });
  } finally {
    await apps.stop();
  }
}

/** Every suite there is, on a database and a Redis that live only as long as the run. */
async function runAll(dataDir: string): Promise<SuiteResult[]> {
  const stack = await startLocalStack({
    dataDir: join(dataDir, "stack"),
    ephemeral: true,
    onProgress: say,
  });
  try {
    const { databaseUrl, redisUrl } = stack;
    const services = { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl };
    const results = [
      await runCheck("format", "oxfmt", ["--check", "."]),
      await runCheck("lint", "oxlint", []),
      await runCheck("types", "turbo", [
        "run",
        "typecheck",
        "--output-logs=errors-only",
        "--concurrency=2",
      ]),
      await runVitest("unit", ROOT),
      await runVitest("simulation", join(ROOT, "tests", "simulation")),
      await runVitest("integration", join(ROOT, "tests", "integration"), services),
      await runVitest("load", join(ROOT, "tests", "load"), services),
      // Brings a database and a Redis of its own, since it crashes them.
      await runVitest("chaos", join(ROOT, "tests", "chaos")),
    ];
    await buildApps();
    results.push(await endToEnd(databaseUrl, redisUrl, dataDir));
    return results;
  } finally {
    await stack.stop();
  }
}

await runMain(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "loopbid-test-"));
  const stopped = untilStopped();
  try {
    const results = await unlessStopped(stopped, runAll(dataDir));
    console.log(summary(results));
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
