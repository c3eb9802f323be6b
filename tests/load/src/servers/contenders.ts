import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { auctionEvents, topicOf } from "@loopbid/realtime";
import { bare, loopbid, type Protocol, socketIo, stockTrpc } from "../clients/protocol.ts";
import { ORIGIN, SECRET } from "../identity.ts";
import { RESULTS_DIR } from "../results-dir.ts";
import type { Stage } from "../stage.ts";
import { nodeProgram, type Server, startServer } from "./server.ts";

export const CONTENDERS = ["loopbid", "stock tRPC", "raw ws", "Socket.IO", "Go gorilla"] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export interface Contender {
  name: ContenderName;
  protocol: Protocol;
  /** The auction that its clients follow; no other contender hears its events. */
  listingId: string;
  server: Server;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PEERS: Record<Exclude<ContenderName, "loopbid" | "Go gorilla">, [string, Protocol]> = {
  "stock tRPC": [path("../peers/stock-trpc.ts"), stockTrpc],
  "raw ws": [path("../peers/raw-ws.ts"), bare],
  "Socket.IO": [path("../peers/socket-io.ts"), socketIo],
};

/** Path of the built Go hub; throws where there is no `go` or its one dependency cannot be had. */
async function buildGoHub(): Promise<string> {
  await mkdir(RESULTS_DIR, { recursive: true });
  const binary = join(RESULTS_DIR, "go-hub");
  await promisify(execFile)("go", ["build", "-o", binary, "."], {
    cwd: path("../../peers/go-hub"),
    timeout: 60_000,
  });
  return binary;
}

/** The product's own `ws` process, with limits that let thousands come from one address. */
export function startLoopbid(
  { databaseUrl, redisUrl }: Stage,
  env: Record<string, string> = {},
  profileDir?: string,
): Promise<Server> {
  return startServer({
    ...nodeProgram(path("../../../../apps/ws/src/main.ts"), profileDir),
    portVariable: "WS_PORT",
    env: {
      LOG_LEVEL: "warn",
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      AUTH_SECRET: SECRET,
      ALLOWED_ORIGINS: ORIGIN,
      RATE_LIMIT_SCALE: "10000",
      ...env,
    },
  });
}

/** Starts a contender with an auction of its own. */
export async function startContender(
  name: ContenderName,
  stage: Stage,
  profileDir?: string,
): Promise<Contender> {
  const listingId = await stage.makeListing();
  if (name === "loopbid") {
    const server = await startLoopbid(stage, {}, profileDir);
    return { name, listingId, protocol: loopbid, server };
  }
  const program =
    name === "Go gorilla"
      ? { command: await buildGoHub(), args: [] }
      : nodeProgram(PEERS[name][0], profileDir);
  const server = await startServer({
    ...program,
    portVariable: "PORT",
    env: {
      REDIS_URL: stage.redisUrl,
      TOPIC: topicOf(auctionEvents, listingId),
      AUTH_SECRET: SECRET,
    },
  });
  return {
    name,
    listingId,
    protocol: name === "Go gorilla" ? bare : PEERS[name][1],
    server,
  };
}
