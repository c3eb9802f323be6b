import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { cookieName, sealSession } from "@loopbid/auth";
import type { SessionClaims } from "@loopbid/services";
import type { Harness } from "../harness.ts";

const MAIN = fileURLToPath(new URL("../../../apps/ws/src/main.ts", import.meta.url));
const START_MS = 60_000;
export const SECRET = "the secret of a test, long enough";
export const ORIGIN = "http://shop.test";
export const DESK_ORIGIN = "http://desk.test";

export interface WsProcess {
  port: number;
  url: string;
  child: ChildProcess;
  /** All that it logged so far. */
  output(): string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the ws process did not become healthy");
}

/** The product's own ws process on a free port, with this harness's database and Redis. */
export async function startWs(
  harness: Harness,
  env: Record<string, string> = {},
): Promise<WsProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "test",
      LOG_LEVEL: "info",
      DATABASE_URL: harness.databaseUrl,
      REDIS_URL: harness.redisUrl,
      WS_PORT: String(port),
      AUTH_SECRET: SECRET,
      ALLOWED_ORIGINS: ORIGIN,
      ADMIN_ALLOWED_ORIGINS: DESK_ORIGIN,
      RATE_LIMIT_SCALE: "1000",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  await healthy(port, child).catch(async (error: Error) => {
    await stop();
    throw new Error(`${error.message}:\n${output}`);
  });
  return { port, url: `ws://127.0.0.1:${port}/`, child, output: () => output, stop };
}

/** The `Cookie` header of a person who is signed in to the shop, or to the desk. */
export async function cookieOf(
  claims: SessionClaims,
  secret = SECRET,
  app: "web" | "admin" = "web",
): Promise<string> {
  const token = await sealSession(claims, { app, secret });
  return `${cookieName(app, "session", false)}=${token}`;
}
