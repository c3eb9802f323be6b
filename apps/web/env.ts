import { coreEnv, port, readEnv } from "@loopbid/core";
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
  const web = new URL(settings.WEB_URL);
  return {
    ...settings,
    /** Cookies are `Secure` and HSTS is sent only where people come over https. */
    secure: web.protocol === "https:",
    devMailbox: settings.DEV_MAILBOX ?? (!settings.SMTP_URL && settings.NODE_ENV !== "production"),
    origins: settings.ALLOWED_ORIGINS?.split(",").map((origin) => origin.trim()) ?? twins(web),
  };
}

function twins(web: URL): string[] {
  const other = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[web.hostname];
  if (!other) return [web.origin];
  const twin = new URL(web);
  twin.hostname = other;
  return [web.origin, twin.origin];
}

export type Env = ReturnType<typeof read>;

let known: Env | undefined;

/** Read at the first request, not at import: a build needs no settings. */
export function env(): Env {
  known ??= read();
  return known;
}
