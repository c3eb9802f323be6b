import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { findProgram } from "./find-program.ts";

const STOP_MS = 15_000;

/** A child that serves until it is stopped. */
export interface Daemon {
  readonly pid: number;
  readonly exited: Promise<number | null>;
  isRunning(): boolean;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a long-running program in a process group of its own, so that Ctrl-C reaches its parent only,
 * which then stops it in order. Where the kernel can, it also signals the child when the parent dies.
 */
export function startDaemon(
  command: string,
  args: string[],
  logFile: string,
  options: { env?: Record<string, string>; deathSignal?: "TERM" | "INT" } = {},
): Daemon {
  const log = openSync(logFile, "a");
  const guard = options.deathSignal && findProgram("setpriv");
  const child = spawn(
    guard || command,
    guard ? ["--pdeathsig", options.deathSignal ?? "TERM", "--", command, ...args] : args,
    { stdio: ["ignore", log, log], detached: true, env: { ...process.env, ...options.env } },
  );
  closeSync(log);
  return superviseChild(child);
}

export function superviseChild(child: ChildProcess): Daemon {
  let running = true;
  const exited = new Promise<number | null>((resolve) => {
    const end = (code: number | null) => {
      running = false;
      resolve(code);
    };
    child.once("error", () => end(null));
    child.once("exit", end);
  });
  return {
    pid: child.pid ?? 0,
    exited,
    isRunning: () => running,
    async stop(signal = "SIGTERM") {
      if (!running) return;
      child.kill(signal);
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}
