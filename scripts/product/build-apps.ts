import { say, SetupError } from "./progress.ts";
import { runCommand } from "./run-command.ts";

/** Builds web and admin; what did not change since the last time comes from turbo's cache. */
export async function buildApps(): Promise<void> {
  say("building the web and admin apps");
  const { code, output } = await runCommand("turbo", ["run", "build", "--output-logs=errors-only"]);
  if (code !== 0) throw new SetupError(`The build failed:\n${output.slice(-6_000)}`);
  say("built");
}
