import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { LocalStackError } from "../errors.ts";
import type { MongoService } from "../options.ts";
import { type Daemon, startDaemon } from "../process/daemon.ts";
import { waitUntil } from "../process/wait-until.ts";
import { REPLICA_SET } from "../replica-set.ts";

const START_MS = 30_000;
const CACHE_GB = "0.5";

export interface MongodOptions {
  program: string;
  dataDir: string;
  port: number;
}

/** Runs mongod as a replica set of one node. */
export async function startMongod(options: MongodOptions): Promise<MongoService> {
  let daemon = await startServer(options);
  return {
    kind: "mongod",
    port: options.port,
    async restart(signal = "SIGTERM") {
      await daemon.stop(signal);
      daemon = await startServer(options);
    },
    stop: () => daemon.stop(),
  };
}

async function startServer(options: MongodOptions): Promise<Daemon> {
  const dbPath = join(options.dataDir, "mongod");
  const logFile = join(options.dataDir, "mongod.log");
  await mkdir(dbPath, { recursive: true });
  const args = [
    ...["--dbpath", dbPath, "--port", String(options.port), "--bind_ip", "127.0.0.1"],
    ...["--replSet", REPLICA_SET, "--wiredTigerCacheSizeGB", CACHE_GB],
  ];
  const daemon = startDaemon(options.program, args, logFile);
  const url = `mongodb://127.0.0.1:${options.port}/?directConnection=true&serverSelectionTimeoutMS=500`;
  const client = new MongoClient(url);
  try {
    const becamePrimary = () => isPrimary(client, options.port).catch(() => false);
    const ready = await waitUntil(
      async () => !daemon.isRunning() || (await becamePrimary()),
      START_MS,
    );
    if (ready && daemon.isRunning()) return daemon;
  } finally {
    await client.close();
  }
  await daemon.stop();
  throw new LocalStackError(`mongod did not start: look into ${logFile}.`);
}

/** Takes one step towards a primary each time: names this node as the only member where it is not. */
async function isPrimary(client: MongoClient, port: number): Promise<boolean> {
  const host = `127.0.0.1:${port}`;
  const admin = client.db("admin");
  const hello = await admin.command({ hello: 1 });
  if (hello.isWritablePrimary && hello.me === host) return true;
  const stored = await client.db("local").collection("system.replset").findOne({});
  const members = [{ _id: 0, host }];
  if (!stored) {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
  } else if (stored.members?.[0]?.host !== host) {
    const config = { ...stored, version: stored.version + 1, members };
    await admin.command({ replSetReconfig: config, force: true });
  }
  return false;
}
