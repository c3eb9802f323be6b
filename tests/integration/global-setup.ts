import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalStack } from "@loopbid/local-stack";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    redisUrl: string;
  }
}

/** One database server and one Redis for the run; each test file makes a database of its own in them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
  const dataDir = await mkdtemp(join(tmpdir(), "loopbid-integration-"));
  const stack = await startLocalStack({
    dataDir,
    ephemeral: true,
    mongoPort: 0,
    redisPort: 0,
    ...(TEST_DATABASE_URL ? { databaseUrl: TEST_DATABASE_URL } : {}),
    ...(TEST_REDIS_URL ? { redisUrl: TEST_REDIS_URL } : {}),
    onProgress: (message) => process.stderr.write(`[local-stack] ${message}\n`),
  });
  project.provide("databaseUrl", stack.databaseUrl);
  project.provide("redisUrl", stack.redisUrl);
  return async () => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
