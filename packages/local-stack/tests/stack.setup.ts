import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startLocalStack } from "../src/index.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
    redisUrl: string;
    transactionLifetimeMs: number;
  }
}

const TRANSACTION_LIFETIME_MS = 1_500;

/** One throw-away stack for all files; each test file uses a database of its own. */
export default async function setup(project: TestProject) {
  const stack = await startLocalStack({
    dataDir: await mkdtemp(join(tmpdir(), "loopbid-test-")),
    ephemeral: true,
    transactionLifetimeMs: TRANSACTION_LIFETIME_MS,
    ttlSeconds: 1,
    onProgress: (message) => console.log(message),
  });
  project.provide("databaseUrl", stack.databaseUrl);
  project.provide("redisUrl", stack.redisUrl);
  project.provide("transactionLifetimeMs", TRANSACTION_LIFETIME_MS);
  return () => stack.stop();
}
