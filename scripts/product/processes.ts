import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { say, SetupError } from "./progress.ts";
import { type AppName, ROOT } from "./settings.ts";

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

export interface Running {
  /** Resolves with the app's name when one ends by itself. */
  ended: Promise<AppName>;
  pids: Record<AppName, number>;
  stop(): Promise<void>;
}

function commandOf(app: AppName, env: Record<string, string>): { cwd: string; args: string[] } {
  const cwd = join(ROOT, "apps", app);
  if (app === "ws" || app === "worker") {
    return { cwd, args: ["--disable-warning=ExperimentalWarning", "src/main.ts"] };
  }
  const port = app === "web" ? env.WEB_PORT! : env.ADMIN_PORT!;
  return {
    cwd,
    args: [
      join("node_modules", "next", "dist", "bin", "next"),
      "start",
      "-H",
      env.HOST!,
      "-p",
      port,
    ],
  };
}

function launch(app: AppName, env: Record<string, string>, logFile: string): ChildProcess {
  const { cwd, args } = commandOf(app, env);
  const nextAuthUrl = app === "admin" ? env.ADMIN_URL! : env.WEB_URL!;
  const child = spawn(process.execPath, args, {
    cwd,
    // Its own group: Ctrl-C in a terminal reaches only us, and we stop the apps in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...env, NEXTAUTH_URL: nextAuthUrl },
  });
  const log = createWriteStream(logFile, { flags: "a" });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
}

async function waitHealthy(app: AppName, url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new SetupError(`${app} did not become healthy.`);
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").slice(-15).join("\n");
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Starts the four apps and waits until each is healthy; output goes to one log file an app. */
export async function startApps(env: Record<string, string>, logDir: string): Promise<Running> {
  await mkdir(logDir, { recursive: true });
  const ports: Record<AppName, string> = {
    web: env.WEB_PORT!,
    admin: env.ADMIN_PORT!,
    ws: env.WS_PORT!,
    worker: env.WORKER_PORT!,
  };
  const apps = Object.keys(ports) as AppName[];
  const logs = Object.fromEntries(apps.map((app) => [app, join(logDir, `${app}.log`)])) as Record<
    AppName,
    string
  >;
  const children = Object.fromEntries(
    apps.map((app) => [app, launch(app, env, logs[app])]),
  ) as Record<AppName, ChildProcess>;
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await Promise.all(apps.map((app) => stopChild(children[app])));
  };
  // Last resort where this process dies without its own clean-up.
  process.once("exit", () => apps.forEach((app) => children[app].kill("SIGKILL")));
  const ended = new Promise<AppName>((resolve) => {
    for (const app of apps) children[app].once("exit", () => !stopping && resolve(app));
  });
  for (const app of apps) {
    try {
      await waitHealthy(app, `http://127.0.0.1:${ports[app]}/healthz`, children[app]);
    } catch (error) {
      await stop();
      throw new SetupError(
        `${(error as Error).message} Its last words, from ${logs[app]}:\n${await tail(logs[app])}`,
      );
    }
    say(`${app} is up`);
  }
  const pids = Object.fromEntries(apps.map((app) => [app, children[app].pid!])) as Record<
    AppName,
    number
  >;
  return { ended, pids, stop };
}
