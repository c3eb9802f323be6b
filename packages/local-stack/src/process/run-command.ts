import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const TAIL_LINES = 20;

/** A command that ended badly; `output` holds its last lines. */
export class CommandFailed extends Error {
  readonly output: string;

  constructor(command: string, reason: string, output: string) {
    super(`${command} failed (${reason}): ${output}`);
    this.name = "CommandFailed";
    this.output = output;
  }
}

/**
 * Runs a command to its end, its output (in English, and without questions) line by line. Throws
 * `CommandFailed` unless it exits with 0.
 */
export function runCommand(
  command: string,
  args: string[],
  onLine: (line: string) => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settings = ["LC_ALL=C", "DEBIAN_FRONTEND=noninteractive"];
    const child = spawn("env", [...settings, command, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const tail: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        tail.push(line);
        if (tail.length > TAIL_LINES) tail.shift();
        onLine(line);
      });
    }
    child.on("error", (error) => reject(new CommandFailed(command, error.message, "")));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new CommandFailed(command, `${signal ?? code}`, tail.join("\n")));
    });
  });
}
