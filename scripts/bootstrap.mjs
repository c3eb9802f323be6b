// @ts-check
// Runs on any Node from 20 up, before anything is installed: installs what the lockfile says with pnpm, then hands over
// to a typed script under the Node that the repository brings along.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
// The real binary: the one in .bin is a shell wrapper, which signals would not get through.
const nodeBin = join(root, "node_modules", "node", "bin");
const COMMANDS = ["start", "test", "dev"];

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env });
    child.once("error", reject);
    // A signal from a terminal reaches the child as well; one that was sent to us alone must be passed on.
    const forward = () => child.kill("SIGTERM");
    process.on("SIGTERM", forward);
    process.on("SIGHUP", forward);
    process.on("SIGINT", () => undefined);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** What is installed, as far as it decides whether to install again. */
function wanted() {
  const hash = createHash("sha256").update(process.platform).update(process.arch);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

async function install() {
  const stamp = join(root, "node_modules", ".loopbid-installed");
  const hash = wanted();
  if (existsSync(stamp) && existsSync(join(bin, "turbo")) && readFileSync(stamp, "utf8") === hash)
    return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  console.log("Installing packages (once, about a minute) …");
  const args = ["-y", packageManager, "install", "--frozen-lockfile", "--prefer-offline"];
  const code = await run("npx", args, {
    ...process.env,
    CI: "true",
    npm_config_update_notifier: "false",
  });
  if (code !== 0)
    fail(
      "The packages could not be installed: check that this machine reaches the npm registry, then run the command again.",
    );
  writeFileSync(stamp, hash);
}

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20)
  fail(
    `Loopbid needs Node 20 or later; this is ${process.version}. Install a newer one and run the command again.`,
  );
const [command = "", ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(command)) fail(`Say one of: ${COMMANDS.join(", ")}.`);
await install();
const env = {
  ...process.env,
  PATH: [nodeBin, bin, process.env.PATH].join(delimiter),
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};
process.exitCode = await run(
  join(nodeBin, "node"),
  ["--disable-warning=ExperimentalWarning", join("scripts", `${command}.ts`), ...rest],
  env,
);
