import { LocalStackError } from "./errors.ts";
import type { MongoService, RedisService } from "./options.ts";

const refuse = async () => {
  throw new LocalStackError("This service was not started here: restart it where it runs.");
};
const leaveRunning = async () => {};

/** A database that somebody else runs. */
export function externalMongo(url: string): MongoService {
  return { kind: "external", port: portOf(url, 27017), restart: refuse, stop: leaveRunning };
}

export function externalRedis(url: string): RedisService {
  return { kind: "external", port: portOf(url, 6379), restart: refuse, stop: leaveRunning };
}

/** Port of the first host; a list of hosts is no URL for `URL`, so it is read by hand. */
function portOf(url: string, fallback: number): number {
  const authority = url.replace(/^[a-z+]+:\/\//, "").split(/[/?]/)[0] ?? "";
  const host = (authority.split("@").at(-1) ?? "").split(",")[0] ?? "";
  return Number(/:(\d+)$/.exec(host)?.[1] ?? fallback);
}
