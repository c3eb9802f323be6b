import { existsSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "../process/find-program.ts";
import { runCommand } from "../process/run-command.ts";

const VERSION = "8.0.15";
const DEFAULT_MIRROR = "https://fastdl.mongodb.org";
const PROBE_MS = 3_000;
const RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Path of a `mongod`: on PATH, or fetched into the cache. Nothing where neither can be had; a failed
 * attempt is remembered for a day, so that later starts do not wait for it.
 */
export async function findMongod(
  cacheDir: string,
  onProgress: (message: string) => void,
): Promise<string | undefined> {
  const installed = findProgram("mongod");
  if (installed) return installed;
  const failedMark = join(cacheDir, "mongod-unavailable");
  if (await isRecent(failedMark)) return undefined;
  const path = await fetchMongod(join(cacheDir, "mongod"), onProgress).catch(() => undefined);
  if (path) return path;
  await mkdir(cacheDir, { recursive: true });
  await writeFile(
    failedMark,
    "mongod could not be fetched; tried again a day after this file's date\n",
  );
  return undefined;
}

async function fetchMongod(
  downloadDir: string,
  onProgress: (message: string) => void,
): Promise<string | undefined> {
  const { MongoBinary, ...memoryServer } = await loadMemoryServer();
  const isFetched = existsSync(downloadDir) && (await readdir(downloadDir)).length > 0;
  if (!isFetched) {
    const mirror = memoryServer.resolveMirror() ?? DEFAULT_MIRROR;
    await fetch(mirror, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS) });
    onProgress("Fetching MongoDB");
  }
  await mkdir(downloadDir, { recursive: true });
  const path = await MongoBinary.getPath({ version: VERSION, downloadDir });
  await runCommand(path, ["--version"]);
  return path;
}

/** Loaded late: most machines never need it, and it reads configuration when imported. */
async function loadMemoryServer() {
  const { MongoBinary } = await import("mongodb-memory-server-core/lib/util/MongoBinary.js");
  const config = await import("mongodb-memory-server-core/lib/util/resolveConfig.js");
  const resolveMirror = () => config.resolveConfig(config.ResolveConfigVariables.DOWNLOAD_MIRROR);
  return { MongoBinary, resolveMirror };
}

async function isRecent(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs < RETRY_AFTER_MS;
  } catch {
    return false;
  }
}
