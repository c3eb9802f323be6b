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
 * which then stops it in order. Where the system can, the child gets SIGTERM when its parent dies.
 * `environment` holds NAME=value pairs to add.
 */
export function startDaemon(
  command: string,
  args: string[],
  logFile: string,
  environment: string[] = [],
): Daemon {
  const log = openSync(logFile, "a");
  const guard = findProgram("setpriv") ? ["setpriv", "--pdeathsig", "TERM", "--"] : [];
  const line = [...guard, "env", ...environment, command, ...args];
  const child = spawn(line[0] ?? "env", line.slice(1), {
    stdio: ["ignore", log, log],
    detached: true,
  });
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
