import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Harness } from "../harness.ts";
import { untilWorked } from "../until.ts";

const MAIN = fileURLToPath(new URL("../../../apps/worker/src/main.ts", import.meta.url));

const running = new Set<ChildProcess>();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

export interface WorkerProcess {
  child: ChildProcess;
  url: string;
  output(): string;
}

/** The worker as its own process on this harness's database, Redis and job prefix. */
export async function startWorker(
  harness: Harness,
  overrides: Record<string, string> = {},
): Promise<WorkerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN], {
    env: {
      NODE_ENV: "test",
      PATH: process.env["PATH"],
      DATABASE_URL: harness.databaseUrl,
      REDIS_URL: harness.redisUrl,
      IMAGES_DIR: harness.imagesDir,
      JOB_PREFIX: harness.jobPrefix,
      WORKER_PORT: String(port),
      // A test that kills a worker does not wait half a minute for its jobs.
      JOB_LOCK_MS: "2000",
      ...overrides,
    },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return { child, url: `http://127.0.0.1:${port}`, output: () => output };
}

export async function ready(worker: WorkerProcess): Promise<WorkerProcess> {
  await untilWorked(() => expect(worker.output()).toContain("worker ready"));
  return worker;
}

/** Kills every worker that a test left running. What one of them was at is taken up by the next on the same prefix. */
export const killWorkers = () => endWorkers("SIGKILL");

/** Lets every worker that a test left running finish what it is at, so that the next test meets none of it. */
export const drainWorkers = () => endWorkers("SIGTERM");

async function endWorkers(signal: NodeJS.Signals): Promise<void> {
  for (const child of running) {
    child.kill(signal);
    await once(child, "exit");
  }
  running.clear();
}

export async function health(worker: WorkerProcess): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${worker.url}/healthz`);
  return { status: response.status, body: await response.json() };
}

/** The process ids of a worker's children: its text model's, where one runs. */
export async function childrenOf({ child }: WorkerProcess): Promise<number[]> {
  const path = `/proc/${child.pid}/task/${child.pid}/children`;
  return (await readFile(path, "utf8").catch(() => "")).split(" ").filter(Boolean).map(Number);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
