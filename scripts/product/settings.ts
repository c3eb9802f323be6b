import { createECDH, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { SetupError } from "./progress.ts";

export const ROOT = resolve(import.meta.dirname, "..", "..");

export interface Ports {
  web: number;
  admin: number;
  ws: number;
  worker: number;
}

export type AppName = keyof Ports;

const VARIABLES: Record<AppName, string> = {
  web: "WEB_PORT",
  admin: "ADMIN_PORT",
  ws: "WS_PORT",
  worker: "WORKER_PORT",
};
const DEFAULTS: Ports = { web: 3000, admin: 3001, ws: 3002, worker: 3003 };

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}

function anyFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The ports from the environment, else 3000 to 3003. @throws SetupError where one is taken or is no port. */
export async function chosenPorts(host: string): Promise<Ports> {
  const ports = { ...DEFAULTS };
  for (const app of Object.keys(VARIABLES) as AppName[]) {
    const given = process.env[VARIABLES[app]];
    if (given) ports[app] = Number(given);
    const valid = Number.isInteger(ports[app]) && ports[app] > 0 && ports[app] < 65_536;
    if (!valid)
      throw new SetupError(`${VARIABLES[app]} must be a port from 1 to 65535; it is "${given}".`);
    if (!(await isFree(ports[app], host))) {
      throw new SetupError(
        `Port ${ports[app]} is taken. Stop what listens there, or set ${VARIABLES[app]} to another port.`,
      );
    }
  }
  return ports;
}

export async function freePorts(): Promise<Ports> {
  const [web, admin, ws, worker] = [
    await anyFreePort(),
    await anyFreePort(),
    await anyFreePort(),
    await anyFreePort(),
  ];
  return { web, admin, ws, worker };
}

/** The secret that signs sessions: from the environment, else made once and kept beside the data. */
export async function authSecret(dataDir: string): Promise<string> {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = join(dataDir, "auth-secret");
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    const secret = randomBytes(32).toString("base64url");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
}

interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

/** The keys that sign push messages: from the environment, else made once and kept beside the data. */
export async function vapidEnv(dataDir: string): Promise<Record<string, string>> {
  if (process.env.VAPID_PUBLIC_KEY) return {};
  const file = join(dataDir, "vapid-keys.json");
  const kept = await readFile(file, "utf8").catch(() => null);
  const keys = kept ? (JSON.parse(kept) as VapidKeys) : makeVapidKeys();
  if (!kept) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return { VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey };
}

/** A P-256 pair as push services take it: the point uncompressed, the scalar in full length, both base64url. */
function makeVapidKeys(): VapidKeys {
  const pair = createECDH("prime256v1");
  const point = pair.generateKeys();
  const scalar = pair.getPrivateKey();
  const padded = Buffer.concat([Buffer.alloc(32 - scalar.length), scalar]);
  return { publicKey: point.toString("base64url"), privateKey: padded.toString("base64url") };
}

export interface ProductEnv {
  databaseUrl: string;
  redisUrl: string;
  ports: Ports;
  secret: string;
  imagesDir: string;
  host: string;
  extra?: Record<string, string>;
}

/** What every app reads; see each app's env.ts. */
export function productEnv({
  databaseUrl,
  redisUrl,
  ports,
  secret,
  imagesDir,
  host,
  extra,
}: ProductEnv): Record<string, string> {
  const webUrl = process.env.WEB_URL ?? `http://localhost:${ports.web}`;
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    HOST: host,
    WEB_PORT: String(ports.web),
    ADMIN_PORT: String(ports.admin),
    WS_PORT: String(ports.ws),
    WORKER_PORT: String(ports.worker),
    WEB_URL: webUrl,
    ADMIN_URL: process.env.ADMIN_URL ?? `http://localhost:${ports.admin}`,
    AUTH_SECRET: secret,
    IMAGES_DIR: imagesDir,
    DEV_MAILBOX: process.env.DEV_MAILBOX ?? String(!process.env.SMTP_URL),
    DO_NOT_TRACK: "1",
    ...extra,
  };
}
