import { homedir } from "node:os";
import { join } from "node:path";
import type { LocalStackOptions } from "./options.ts";

/** The options with every default filled in; only the two URLs may be missing. */
export interface Settings extends Required<{
  [key in Exclude<keyof LocalStackOptions, "databaseUrl" | "redisUrl">]: NonNullable<
    LocalStackOptions[key]
  >;
}> {
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
}

export function fillIn(options: LocalStackOptions): Settings {
  return {
    dataDir: options.dataDir,
    databaseUrl: options.databaseUrl || undefined,
    redisUrl: options.redisUrl || undefined,
    databaseName: options.databaseName ?? "loopbid",
    mongoPort: options.mongoPort ?? 0,
    redisPort: options.redisPort ?? 0,
    cacheDir: options.cacheDir ?? join(homedir(), ".cache/loopbid"),
    onProgress: options.onProgress ?? (() => {}),
    ephemeral: options.ephemeral ?? false,
    transactionLifetimeMs: options.transactionLifetimeMs ?? 60_000,
    ttlSeconds: options.ttlSeconds ?? 30,
  };
}
