import { fork } from "node:child_process";
import { openSync, closeSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LocalStackError } from "../errors.ts";
import type { GatewayMessage, GatewayProcessOptions } from "../gateway/child-protocol.ts";
import type { MongoService } from "../options.ts";
import { type Daemon, superviseChild } from "../process/daemon.ts";
import { findProgram } from "../process/find-program.ts";
import { ensureImage } from "./image.ts";

const GATEWAY_MAIN = fileURLToPath(new URL("../gateway/main.ts", import.meta.url));
const MAX_CONNECTIONS = 20;

export interface DocumentDbOptions {
  dataDir: string;
  cacheDir: string;
  port: number;
  ephemeral: boolean;
  transactionLifetimeMs: number;
  ttlSeconds: number;
  onProgress: (message: string) => void;
}

/** Runs DocumentDB with its gateway in a process of its own, which ends with this one. */
export async function startDocumentDb(options: DocumentDbOptions): Promise<MongoService> {
  requireRoot();
  const image = await ensureImage(options.cacheDir, options.onProgress);
  const { port, ephemeral, transactionLifetimeMs, ttlSeconds } = options;
  const dataDir = join(options.dataDir, "documentdb");
  await mkdir(dataDir, { recursive: true });
  const limits = { transactionLifetimeMs, ttlSeconds, maxConnections: MAX_CONNECTIONS };
  const gatewayOptions = { port, image, dataDir, ephemeral, ...limits };
  options.onProgress("Starting the database");
  let gateway = await startGatewayProcess(gatewayOptions);
  return {
    kind: "documentdb",
    port,
    async restart(signal = "SIGTERM") {
      await gateway.stop(signal);
      gateway = await startGatewayProcess(gatewayOptions);
    },
    stop: () => gateway.stop(),
  };
}

function requireRoot(): void {
  if (process.platform !== "linux" || !findProgram("unshare")) {
    throw new LocalStackError(
      "No MongoDB was found: install mongod, or set DATABASE_URL to a MongoDB replica set.",
    );
  }
  if (process.getuid?.() !== 0) {
    throw new LocalStackError(
      "No MongoDB was found, and building a local database needs root: run this as root, install mongod, or set DATABASE_URL to a MongoDB replica set.",
    );
  }
}

async function startGatewayProcess(options: GatewayProcessOptions): Promise<Daemon> {
  const log = openSync(join(options.dataDir, "gateway.log"), "w");
  const child = fork(GATEWAY_MAIN, [JSON.stringify(options)], {
    stdio: ["ignore", log, log, "ipc"],
    detached: true,
    execArgv: [],
    cwd: "/",
  });
  closeSync(log);
  const daemon = superviseChild(child);
  const started = new Promise<GatewayMessage>((resolve) => {
    child.once("message", (message) => resolve(message as GatewayMessage));
    void daemon.exited.then(() =>
      resolve({
        kind: "failed",
        message: `The gateway ended: look into ${options.dataDir}/gateway.log.`,
      }),
    );
  });
  const answer = await started;
  // An open channel alone must not keep the parent's event loop alive.
  child.unref();
  child.channel?.unref();
  if (answer.kind === "ready") return daemon;
  await daemon.stop();
  throw new LocalStackError(answer.message);
}
