import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const RETRY_MS = 500;

/** Takes the lock file unless a living process holds it; returns that process's id, or 0 when taken. */
export function tryLock(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startTime(process.pid)}`, { flag: "wx" });
      return 0;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(path);
    if (holder) return holder;
    rmSync(path, { force: true });
  }
}

/** Runs `work` while holding the lock, after whoever holds it now; `onWait` is called once if it has to wait. */
export async function withLock<T>(
  path: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  for (let waited = false; tryLock(path) !== 0; waited = true) {
    if (!waited) onWait();
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    unlock(path);
  }
}

export function unlock(path: string): void {
  rmSync(path, { force: true });
}

function readHolder(path: string): number {
  try {
    const [pid, started] = readFileSync(path, "utf8").split(" ");
    return startTime(Number(pid)) === started ? Number(pid) : 0;
  } catch {
    return 0;
  }
}

/** Tells a process from a later one with the same id; empty where it does not run. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return isAlive(pid) ? "alive" : "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
