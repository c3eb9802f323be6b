import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { MongoClient } from "mongodb";
import { expect, it, onTestFinished, vi } from "vitest";
import { LocalStackError, startLocalStack } from "../src/index.ts";
import type { Item } from "./connect.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const TIMEOUT = 120_000;

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "loopbid-life-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  // Longer than a unix socket's path may be, as a checkout's can be.
  return join(folder, "a-long-name-".repeat(12));
}

async function startCli(dataDir: string): Promise<{ child: ChildProcess; databaseUrl: string }> {
  const child = spawn(process.execPath, [MAIN, "--data", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, databaseUrl: JSON.parse(line).databaseUrl };
  }
  throw new Error("the stack ended without a word");
}

async function withItems<T>(url: string, work: (items: ReturnType<typeof itemsOf>) => Promise<T>) {
  const client = new MongoClient(url);
  try {
    return await work(itemsOf(client));
  } finally {
    await client.close();
  }
}

function itemsOf(client: MongoClient) {
  return client.db().collection<Item>("items");
}

/** Ids of all living descendants of a process. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      continue;
    }
  }
  const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

const waitForEnd = (pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 20_000, interval: 100 });

it.each(["SIGKILL", "SIGINT"] as const)(
  "after %s of its parent no process is left, and the data is there at the next start",
  { timeout: TIMEOUT },
  async (signal) => {
    const dataDir = await dataFolder();
    const first = await startCli(dataDir);
    await withItems(first.databaseUrl, (items) => items.insertOne({ _id: 1 }));
    const processes = descendants(first.child.pid ?? 0);
    expect(processes.length).toBeGreaterThan(3);
    first.child.kill(signal);
    await waitForEnd(processes);
    const second = await startCli(dataDir);
    expect(await withItems(second.databaseUrl, (items) => items.countDocuments())).toBe(1);
    const remaining = descendants(second.child.pid ?? 0);
    second.child.kill("SIGTERM");
    await waitForEnd(remaining);
  },
);

it(
  "keeps what it acknowledged when the database crashes, and clients go on",
  { timeout: TIMEOUT },
  async () => {
    const stack = await startLocalStack({ dataDir: await dataFolder() });
    onTestFinished(() => stack.stop());
    await withItems(stack.databaseUrl, async (items) => {
      await items.insertOne({ _id: 1 });
      await stack.mongo.restart("SIGKILL");
      expect(await items.countDocuments()).toBe(1);
      const postgres = descendants(process.pid).find((pid) =>
        readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("/usr/lib/postgresql"),
      );
      process.kill(postgres ?? 0, "SIGKILL");
      const insertAgain = () => items.updateOne({ _id: 2 }, { $set: { a: 1 } }, { upsert: true });
      await vi.waitFor(insertAgain, { timeout: 20_000, interval: 200 });
      expect(await items.countDocuments()).toBe(2);
    });
    await stack.redis.restart();
  },
);

it("says which process holds a data folder", { timeout: TIMEOUT }, async () => {
  const dataDir = await dataFolder();
  const stack = await startLocalStack({ dataDir, databaseUrl: "mongodb://elsewhere:27017/x" });
  onTestFinished(() => stack.stop());
  expect(stack.mongo.kind).toBe("external");
  const again = startLocalStack({ dataDir });
  await expect(again).rejects.toThrow(LocalStackError);
  await expect(again).rejects.toThrow(`in use by process ${process.pid}`);
});

it("says which port is taken", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const redisPort = typeof address === "object" && address ? address.port : 0;
  const start = startLocalStack({ dataDir: await dataFolder(), redisPort });
  await expect(start).rejects.toThrow(`Port ${redisPort} for Redis is taken`);
});
