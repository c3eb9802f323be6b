import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { LocalStackError } from "../errors.ts";
import type { RedisService } from "../options.ts";
import { type Daemon, startDaemon } from "../process/daemon.ts";
import { waitUntil } from "../process/wait-until.ts";
import { findRedis, type RedisProgram } from "./redis-program.ts";

const START_MS = 15_000;

export interface RedisOptions {
  dataDir: string;
  cacheDir: string;
  port: number;
  ephemeral: boolean;
  onProgress: (message: string) => void;
}

/** Runs Redis on its own port and folder; it keeps what it was told (append-only file) unless ephemeral. */
export async function startRedis(options: RedisOptions): Promise<RedisService> {
  const program = await findRedis(options.cacheDir, options.onProgress);
  options.onProgress("Starting Redis");
  let daemon = await startServer(program, options);
  return {
    kind: "redis-server",
    port: options.port,
    async restart(signal = "SIGTERM") {
      await daemon.stop(signal);
      daemon = await startServer(program, options);
    },
    stop: () => daemon.stop(),
  };
}

async function startServer(program: RedisProgram, options: RedisOptions): Promise<Daemon> {
  const dir = join(options.dataDir, "redis");
  const logFile = join(dir, "redis.log");
  await mkdir(dir, { recursive: true });
  await writeFile(logFile, "");
  const settings = {
    port: String(options.port),
    bind: "127.0.0.1",
    dir,
    save: "",
    appendonly: options.ephemeral ? "no" : "yes",
    appendfsync: "everysec",
    // BullMQ loses jobs under any other policy.
    "maxmemory-policy": "noeviction",
    daemonize: "no",
  };
  const args = Object.entries(settings).flatMap(([key, value]) => [`--${key}`, value]);
  const daemon = startDaemon(program.command, args, logFile, program.environment);
  const answered = () => answersPing(options.port);
  const ready = await waitUntil(async () => !daemon.isRunning() || (await answered()), START_MS);
  if (ready && daemon.isRunning()) return daemon;
  await daemon.stop();
  const lastLine = (await readFile(logFile, "utf8")).trim().split("\n").at(-1);
  throw new LocalStackError(`Redis did not start: look into ${logFile} (last line: ${lastLine}).`);
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.on("error", () => finish(false));
    socket.on("close", () => finish(false));
    socket.on("data", (data) => finish(data.toString().startsWith("+PONG")));
  });
}
