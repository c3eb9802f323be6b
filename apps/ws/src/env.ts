import { coreEnv, originTwins, port, readEnv } from "@loopbid/core";
import { z } from "zod";

const shape = {
  ...coreEnv,
  WS_PORT: port.default(3002),
  WEB_URL: z.url().default("http://localhost:3000"),
  /** Whose pages may connect, comma separated; by default WEB_URL and its localhost/127.0.0.1 twin. */
  ALLOWED_ORIGINS: z.string().optional(),
  ADMIN_URL: z.url().default("http://localhost:3001"),
  /** The desk's pages may connect too, with the desk's own session; by default ADMIN_URL and its twin. */
  ADMIN_ALLOWED_ORIGINS: z.string().optional(),
  AUTH_SECRET: z.string().min(32, "Use at least 32 characters."),
  /** Multiplies every rate limit: a load test is many people behind one address. */
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
  /** At a stop, clients are sent elsewhere over at most this long: well below what a supervisor waits before it kills. */
  DRAIN_SPREAD_MS: z.coerce.number().int().min(0).max(300_000).default(20_000),
  /** Reverse proxies in front: 0 takes the socket's address, 1 the last hop of X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(1).default(0),
};

const listOf = (origins: string | undefined) => origins?.split(",").map((origin) => origin.trim());

/** @throws Error that names each setting that is missing or wrong. */
export function readSettings() {
  const settings = readEnv(shape, process.env);
  return {
    ...settings,
    secure: settings.WEB_URL.startsWith("https:"),
    origins: listOf(settings.ALLOWED_ORIGINS) ?? originTwins(settings.WEB_URL),
    adminOrigins: listOf(settings.ADMIN_ALLOWED_ORIGINS) ?? originTwins(settings.ADMIN_URL),
    adminSecure: settings.ADMIN_URL.startsWith("https:"),
  };
}

export type Settings = ReturnType<typeof readSettings>;
