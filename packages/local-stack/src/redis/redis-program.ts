import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { aptError, requireApt } from "../process/apt.ts";
import { findProgram } from "../process/find-program.ts";
import { withLock } from "../process/lock.ts";
import { runCommand } from "../process/run-command.ts";

const WHAT = "Redis";

export interface RedisProgram {
  command: string;
  /** NAME=value pairs that it needs. */
  environment: string[];
}

/**
 * `redis-server` on PATH, or Debian's package unpacked into the cache. Unpacked, not installed: that needs
 * no root, and starts no service on the standard port.
 */
export async function findRedis(
  cacheDir: string,
  onProgress: (message: string) => void,
): Promise<RedisProgram> {
  const installed = findProgram("redis-server");
  if (installed) return { command: installed, environment: [] };
  const root = join(cacheDir, "redis");
  if (!existsSync(root)) {
    requireApt(WHAT);
    await withLock(
      `${root}.lock`,
      () => onProgress("Waiting for another download of Redis"),
      async () => {
        if (!existsSync(root)) await unpack(root, onProgress);
      },
    );
  }
  return { command: join(root, "usr/bin/redis-server"), environment: [await libraryPath(root)] };
}

async function unpack(root: string, onProgress: (message: string) => void): Promise<void> {
  onProgress("Fetching Redis");
  const work = `${root}.building`;
  await rm(work, { recursive: true, force: true });
  const lists = join(work, "lists");
  const cache = join(work, "cache");
  await mkdir(join(lists, "partial"), { recursive: true });
  await mkdir(join(cache, "archives/partial"), { recursive: true });
  const settings = [
    "Debug::NoLocking=true",
    `Dir::State::lists=${lists}`,
    `Dir::Cache=${cache}`,
    "APT::Sandbox::User=",
  ].flatMap((setting) => ["-o", setting]);
  try {
    await runCommand("apt-get", [...settings, "update", "-q"]);
    const install = ["install", "--download-only", "-y", "-q", "--no-install-recommends"];
    await runCommand("apt-get", [...settings, ...install, "redis-server"]);
    const target = join(work, "root");
    for (const name of await readdir(join(cache, "archives"))) {
      if (!name.endsWith(".deb")) continue;
      await runCommand("dpkg-deb", ["-x", join(cache, "archives", name), target]);
    }
    await rename(target, root);
  } catch (error) {
    throw aptError(error, WHAT);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function libraryPath(root: string): Promise<string> {
  const folders: string[] = [];
  for (const lib of ["usr/lib", "lib"]) {
    const path = join(root, lib);
    if (!existsSync(path)) continue;
    for (const name of await readdir(path)) {
      if (name.includes("-linux-")) folders.push(join(path, name));
    }
  }
  return `LD_LIBRARY_PATH=${folders.join(":")}`;
}
