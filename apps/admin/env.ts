import { coreEnv, originTwins, port, readEnv } from "@loopbid/core";
import { z } from "zod";

const shape = {
  ...coreEnv,
  ADMIN_PORT: port.default(3001),
  ADMIN_URL: z.url().default("http://localhost:3001"),
  /** Where links in mails and to public pages lead. */
  WEB_URL: z.url().default("http://localhost:3000"),
  WS_PORT: port.default(3002),
  /** Where browsers find the WebSocket server; by default the page's own host on WS_PORT. */
  WS_URL: z.url().optional(),
  /** Who may post here, comma separated; by default ADMIN_URL and its localhost/127.0.0.1 twin. */
  ADMIN_ALLOWED_ORIGINS: z.string().optional(),
  AUTH_SECRET: z.string().min(32, "Use at least 32 characters."),
  IMAGES_DIR: z.string().min(1),
  SMTP_URL: z.url().optional(),
  DEV_MAILBOX: z.stringbool().optional(),
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
};

function read() {
  const settings = readEnv(shape, process.env);
  const { ADMIN_ALLOWED_ORIGINS: origins, DEV_MAILBOX, SMTP_URL, NODE_ENV } = settings;
  return {
    ...settings,
    secure: new URL(settings.ADMIN_URL).protocol === "https:",
    /** Demo accounts are offered where the web app shows its development mailbox. */
    demo: DEV_MAILBOX ?? (!SMTP_URL && NODE_ENV !== "production"),
    origins: origins?.split(",").map((origin) => origin.trim()) ?? originTwins(settings.ADMIN_URL),
  };
}

export type Env = ReturnType<typeof read>;

let known: Env | undefined;

/** Read at the first request, not at import: a build needs no settings. */
export function env(): Env {
  known ??= read();
  return known;
}
