import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";

function hasTaskset(): boolean {
  try {
    execFileSync("taskset", ["-p", String(process.pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Whether there are two cores, and a way to tell them apart: one for the server, one for all else. */
export const canPin = availableParallelism() > 1 && hasTaskset();

/** This process and all that it starts from now on, the pinned servers excepted, run beside the measured server. */
export function pinBesideServer(): void {
  if (canPin)
    execFileSync("taskset", ["-a", "-p", "-c", "1", String(process.pid)], { stdio: "ignore" });
}

/** The command line that runs a program on the server's core. */
export function pinned(command: string, args: readonly string[]): [string, string[]] {
  return canPin ? ["taskset", ["-c", "0", command, ...args]] : [command, [...args]];
}
