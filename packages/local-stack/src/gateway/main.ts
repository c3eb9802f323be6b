import { setTimeout as sleep } from "node:timers/promises";
import { type RunningCluster, startCluster } from "../documentdb/cluster.ts";
import { LocalStackError } from "../errors.ts";
import type { GatewayMessage, GatewayProcessOptions } from "./child-protocol.ts";
import { startGateway } from "./server.ts";

const RESTART_MS = 500;

const options: GatewayProcessOptions = JSON.parse(process.argv[2] ?? "{}");
let cluster: RunningCluster | undefined;
let stopping = false;

function tell(message: GatewayMessage): void {
  if (process.connected) process.send?.(message);
}

async function start(): Promise<void> {
  cluster = await startCluster(options);
  const gateway = await startGateway({
    port: options.port,
    postgresSocket: cluster.socket,
    maxConnections: options.maxConnections,
    transactionLifetimeMs: options.transactionLifetimeMs,
  });
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await gateway.close();
    await cluster?.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // The channel closes when the parent ends, in whatever way.
  process.on("disconnect", stop);
  tell({ kind: "ready" });
  if (!process.connected) await stop();
  await keepRunning();
}

/** PostgreSQL that dies by itself is started again: its data survives, and so do the clients. */
async function keepRunning(): Promise<void> {
  while (!stopping) {
    await cluster?.exited;
    while (!stopping) {
      await sleep(RESTART_MS);
      try {
        cluster = await startCluster(options);
        break;
      } catch (error) {
        console.error(error);
      }
    }
  }
}

start().catch(async (error: unknown) => {
  console.error(error);
  const isKnown = error instanceof LocalStackError;
  tell({
    kind: "failed",
    message: isKnown ? error.message : `The gateway did not start: ${error}`,
  });
  await cluster?.stop();
  process.exit(1);
});
