import { pino, type Logger as PinoLogger } from "pino";

export type Logger = PinoLogger;

const REDACTED = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "*.password",
  "*.passwordHash",
  "*.token",
];

/** JSON lines on stdout; secrets are cut by name. */
export function createLogger(name: string, level = "info"): Logger {
  return pino({ name, level, redact: { paths: REDACTED, censor: "[cut]" } });
}
