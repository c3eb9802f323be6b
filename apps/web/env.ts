import { coreEnv, originTwins, port, pushEnv, readEnv } from "@loopbid/core";
import { z } from "zod";

const shape = {
  ...coreEnv,
  WEB_PORT: port.default(3000),
  WEB_URL: z.url().default("http://localhost:3000"),
  WS_PORT: port.default(3002),
  /** Where browsers find the WebSocket server; by default the page's own host on WS_PORT. */
  WS_URL: z.url().optional(),
  /** Who may post here, comma separated; by default WEB_URL and its localhost/127.0.0.1 twin. */
  ALLOWED_ORIGINS: z.string().optional(),
  AUTH_SECRET: z.string().min(32, "Use at least 32 characters."),
  IMAGES_DIR: z.string().min(1),
  SMTP_URL: z.url().optional(),
  ...pushEnv,
  DEV_MAILBOX: z.stringbool().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  /** Multiplies every rate limit: a load test is many people behind one address. */
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
};

function read() {
  const settings = readEnv(shape, process.env);
  return {
    ...settings,
    /** Cookies are `Secure` and HSTS is sent only where people come over https. */
    secure: new URL(settings.WEB_URL).protocol === "https:",
    devMailbox: settings.DEV_MAILBOX ?? (!settings.SMTP_URL && settings.NODE_ENV !== "production"),
    origins:
      settings.ALLOWED_ORIGINS?.split(",").map((origin) => origin.trim()) ??
      originTwins(settings.WEB_URL),
  };
}

export type Env = ReturnType<typeof read>;

let known: Env | undefined;

/** Read at the first request, not at import: a build needs no settings. */
export function env(): Env {
  known ??= read();
  return known;
}
