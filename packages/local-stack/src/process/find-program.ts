import { spawnSync } from "node:child_process";

const SYSTEM_FOLDERS = "/usr/local/sbin:/usr/sbin:/sbin";

/** Absolute path of `name` on PATH, or in the system folders that a user's PATH may lack. */
export function findProgram(name: string): string | undefined {
  const script = `PATH="$PATH:${SYSTEM_FOLDERS}"; command -v "$1"`;
  const { stdout } = spawnSync("sh", ["-c", script, "find", name], { encoding: "utf8" });
  const path = stdout?.trim();
  return path?.startsWith("/") ? path : undefined;
}
