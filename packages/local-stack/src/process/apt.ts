import { LocalStackError } from "../errors.ts";
import { findProgram } from "./find-program.ts";
import { CommandFailed, runCommand } from "./run-command.ts";

/** Installs Debian packages on this machine; throws `LocalStackError` that names `what` they are for. */
export async function aptInstall(packages: string[], what: string): Promise<void> {
  requireApt(what);
  if (process.getuid?.() !== 0) {
    throw new LocalStackError(
      `${what} is missing: run "sudo apt-get install ${packages.join(" ")}".`,
    );
  }
  try {
    await runCommand("apt-get", ["update", "-q"]);
    const args = ["install", "-y", "-q", "--no-install-recommends", ...packages];
    await runCommand("apt-get", args);
  } catch (error) {
    throw aptError(error, what);
  }
}

export function requireApt(what: string): void {
  if (findProgram("apt-get")) return;
  throw new LocalStackError(
    `${what} is missing and this machine has no apt-get: install it yourself and put it on PATH.`,
  );
}

/** Turns apt's or debootstrap's failure into a sentence that says what to do. */
export function aptError(error: unknown, what: string): LocalStackError {
  const output = error instanceof CommandFailed ? error.output : String(error);
  if (
    /resolve|connect|unreachable|timed out|retrieve|Failed to fetch|Failed getting|Unable to locate/i.test(
      output,
    )
  ) {
    return new LocalStackError(
      `${what} could not be downloaded: connect this machine to a Debian mirror (http_proxy is obeyed), then try again.`,
      { cause: error },
    );
  }
  if (/No space left/i.test(output)) {
    return new LocalStackError(`${what} does not fit: free 2 GB of disk space, then try again.`, {
      cause: error,
    });
  }
  if (/Could not get lock|lock-frontend/i.test(output)) {
    return new LocalStackError(
      `${what} could not be installed because another apt-get runs: wait for it to end, then try again.`,
      { cause: error },
    );
  }
  return new LocalStackError(`${what} could not be installed: ${output.split("\n").at(-1)}`, {
    cause: error,
  });
}
