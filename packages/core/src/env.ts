import { z } from "zod";

/**
 * Reads an app's settings. Empty strings count as unset, so `FOO=` in a file does not pass as a value.
 * @throws Error with one line per bad variable: a process with wrong settings must not start.
 */
export function readEnv<T extends z.ZodRawShape>(
  shape: T,
  source: Record<string, string | undefined>,
): z.infer<z.ZodObject<T>> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These settings are missing or wrong:\n${lines.join("\n")}`);
}

export const port = z.coerce.number().int().min(1).max(65_535);

/** Settings of every process that reads data. */
export const coreEnv = {
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.string().url(),
  REDIS_URL: z.string().url(),
  METRICS_TOKEN: z.string().min(16).optional(),
};

/** Web push, for processes that sign browsers up or send to them. Without a public key nobody is offered it. */
export const pushEnv = {
  /** Base64url, an uncompressed P-256 point. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^B[\w-]{86}$/)
    .optional(),
  /** Hosts (with port) of push services besides those of the known browsers, comma separated. */
  PUSH_HOSTS: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((host) => host.trim() || [])),
};
