import { spawn } from "node:child_process";
import { ROOT } from "./settings.ts";

export interface CommandResult {
  code: number;
  output: string;
}

/** Runs a command of the repository; `show` passes its output on while it runs. */
export function runCommand(
  command: string,
  args: readonly string[],
  {
    env = {},
    show = false,
    cwd = ROOT,
  }: { env?: Record<string, string>; show?: boolean; cwd?: string } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const abandon = () => child.kill("SIGTERM");
    process.once("exit", abandon);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (show) process.stdout.write(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("exit", abandon);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}
