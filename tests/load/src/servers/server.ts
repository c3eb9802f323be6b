import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { pinned } from "./pin.ts";
import type { MemoryQuestion, MemoryReport } from "./probe.ts";

const PROBE = fileURLToPath(new URL("probe.ts", import.meta.url));
const START_MS = 60_000;

/** A measured process. */
export interface Server {
  port: number;
  child: ChildProcess;
  /** Processor time of all its threads so far, ms. */
  cpuMs(): number;
  /** After a collection; Node only. */
  memory(question: MemoryQuestion): Promise<MemoryReport>;
  output(): string;
  stop(): Promise<void>;
}

export interface Program {
  command: string;
  args: readonly string[];
  /** Gets the port in this variable. */
  portVariable: string;
  env: Record<string, string>;
}

/** A TypeScript entry run by Node, with the probe in it. */
export function nodeProgram(entry: string, profileDir?: string): Pick<Program, "command" | "args"> {
  const profile = profileDir ? ["--cpu-prof", `--cpu-prof-dir=${profileDir}`] : [];
  const args = ["--disable-warning=ExperimentalWarning", "--expose-gc", ...profile];
  return { command: process.execPath, args: [...args, "--import", PROBE, entry] };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error("the server did not become healthy");
}

/** The scheduler counts each thread's time on the processor in ns. */
function cpuMsOf(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  let ns = 0;
  for (const task of readdirSync(tasks))
    ns += Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
  return ns / 1e6;
}

/** Starts a program on the server's core and waits until it answers. */
export async function startServer(program: Program): Promise<Server> {
  const port = await freePort();
  const [command, args] = pinned(program.command, program.args);
  const child: ChildProcess = spawn(command, args, {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      ...program.env,
      [program.portVariable]: String(port),
    },
    // Each server ends when its end of these closes: a killed bench leaves nothing running.
    stdio: ["pipe", "pipe", "pipe", "ipc"],
  });
  child.channel?.unref();
  let output = "";
  for (const stream of [child.stdout!, child.stderr!])
    stream.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000)));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(timer);
  };
  await healthy(port, child).catch(async (error: Error) => {
    await stop();
    throw new Error(`${error.message}:\n${output}`);
  });
  return {
    port,
    child,
    cpuMs: () => cpuMsOf(child.pid!),
    async memory(question) {
      const answer = once(child, "message");
      child.send(question);
      return (await answer)[0] as MemoryReport;
    },
    output: () => output,
    stop,
  };
}
