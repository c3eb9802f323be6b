import { join } from "node:path";
import { withLock } from "@loopbid/local-stack";
import { say, SetupError } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { ROOT } from "./settings.ts";

/**
 * Builds web and admin, one command of this folder at a time: Next refuses a second build beside the first. What did not
 * change since the last time comes from turbo's cache.
 */
export async function buildApps(): Promise<void> {
  const onWait = () => say("waiting for the build of another command in this folder");
  await withLock(join(ROOT, ".local", "build.lock"), onWait, async () => {
    say("building the web and admin apps");
    const args = ["run", "build", "--output-logs=errors-only"];
    const { code, output } = await runCommand("turbo", args);
    if (code !== 0) throw new SetupError(`The build failed:\n${output.slice(-6_000)}`);
    say("built");
  });
}
