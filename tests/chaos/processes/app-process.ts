import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const APPS = new URL("../../../apps/", import.meta.url);
const CLOCK = new URL("skewed-clock.mjs", import.meta.url).href;
const START_MS = 60_000;
const KEPT_OUTPUT = 200_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** One of the product's own processes, which can be killed, frozen and started again on the same port. */
export class AppProcess {
  readonly name: string;
  readonly port: number;
  /** Ends that nobody asked for, since they were last taken. */
  #crashes: string[] = [];
  readonly #main: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #frozen = false;
  #output = "";
  #offsetMs = 0;

  constructor(app: "ws" | "worker", number: number, port: number, env: Record<string, string>) {
    this.name = `${app}-${number}`;
    this.port = port;
    this.#main = fileURLToPath(new URL(`${app}/src/main.ts`, APPS));
    this.#env = env;
  }

  get running(): boolean {
    const child = this.#child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** The last of what it logged, over all its lives. */
  get output(): string {
    return this.#output;
  }

  /** Resolves once it answers that it is alive. `offsetMs` is how far its wall clock is off; as before where left out. */
  async start(offsetMs = this.#offsetMs): Promise<void> {
    if (!this.running) this.#spawn(offsetMs);
    await this.#answered();
  }

  #spawn(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    const skew = offsetMs === 0 ? [] : ["--import", CLOCK];
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", ...skew, this.#main],
      {
        env: { ...this.#env, NODE_ENV: "test", CLOCK_OFFSET_MS: String(offsetMs) },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    this.#child = child;
    this.#frozen = false;
    child.once("exit", (code) => {
      if (code !== null && code !== 0)
        this.#crashes.push(`${this.name} ended with ${code}: ${this.#output.slice(-2_000)}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-KEPT_OUTPUT);
      });
    }
  }

  async #answered(): Promise<void> {
    const child = this.#child!;
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
      const url = `http://127.0.0.1:${this.port}/healthz`;
      const response = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
      if (response) return;
      await sleep(50);
    }
    // Another fault may have ended it while it started: that is no failure of the start.
    if (child.signalCode !== null || child.exitCode === 0) return;
    throw new Error(`${this.name} did not start:\n${this.#output.slice(-5_000)}`);
  }

  async kill(signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<number | null> {
    const child = this.#child;
    if (!child || !this.running) return null;
    const exited = once(child, "exit") as Promise<[number | null]>;
    child.kill(signal);
    if (this.#frozen) child.kill("SIGCONT");
    return (await exited)[0];
  }

  takeCrashes(): string[] {
    return this.#crashes.splice(0);
  }

  freeze(): void {
    if (!this.running) return;
    this.#frozen = true;
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    if (!this.#frozen) return;
    this.#frozen = false;
    this.#child?.kill("SIGCONT");
  }

  /** Running, with a right clock, whatever was done to it. */
  async heal(): Promise<void> {
    this.thaw();
    if (this.running && this.#offsetMs !== 0) await this.kill();
    if (!this.running) await this.start(0);
  }
}
