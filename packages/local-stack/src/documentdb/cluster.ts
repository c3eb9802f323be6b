import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalStackError } from "../errors.ts";
import { CREATE_JOURNAL } from "../gateway/commit-journal.ts";
import { PgConnection } from "../gateway/pg-connection.ts";
import type { Daemon } from "../process/daemon.ts";
import { waitUntil } from "../process/wait-until.ts";
import { type Cluster, startInImage } from "./enter-image.ts";
import { postgresBin } from "./image.ts";
import { serverSettings } from "./settings.ts";

const START_MS = 60_000;

export interface ClusterOptions {
  image: string;
  /** Host folder for everything of this cluster. */
  dataDir: string;
  ephemeral: boolean;
  ttlSeconds: number;
}

export interface RunningCluster {
  socket: string;
  /** Settles when PostgreSQL ends, whatever the reason. */
  exited: Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the cluster in `dataDir`, which the first call creates. */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const cluster = await prepareFolders(options);
  const readyMark = join(options.dataDir, "ready");
  if (!existsSync(readyMark)) await initialise(cluster);
  await waitForPredecessor(cluster);
  const daemon = await startPostgres(cluster, options.ephemeral);
  const socket = join(cluster.socketDir, ".s.PGSQL.5432");
  try {
    await prepareDatabase(socket, options.ttlSeconds);
  } catch (error) {
    await daemon.stop("SIGINT");
    throw error;
  }
  await writeFile(readyMark, "");
  return {
    socket,
    exited: daemon.exited,
    async stop() {
      await daemon.stop("SIGINT");
      await rm(cluster.socketDir, { recursive: true, force: true });
    },
  };
}

async function prepareFolders(options: ClusterOptions): Promise<Cluster> {
  const owner = await postgresUser(options.image);
  // A path of fixed length: a unix socket's may have 107 bytes, and a checkout's may be longer.
  const hash = createHash("sha256").update(options.dataDir).digest("hex").slice(0, 16);
  const socketDir = join(tmpdir(), `loopbid-${hash}`);
  await rm(socketDir, { recursive: true, force: true });
  const dataDir = join(options.dataDir, "data");
  for (const folder of [dataDir, socketDir]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chown(folder, owner.uid, owner.gid);
  }
  const logFile = join(options.dataDir, "postgres.log");
  await writeFile(logFile, "", { flag: "a" });
  await truncate(logFile);
  return { image: options.image, dataDir, socketDir, logFile };
}

async function postgresUser(image: string): Promise<{ uid: number; gid: number }> {
  const passwd = await readFile(join(image, "etc/passwd"), "utf8");
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function initialise(cluster: Cluster): Promise<void> {
  // Without the mark a former start was cut short, and what it left is not worth keeping.
  await rm(join(cluster.dataDir, "PG_VERSION"), { force: true });
  const init = [
    `${await postgresBin(cluster.image)}/initdb`,
    "-D",
    "/srv/data",
    "--locale=C.UTF-8",
    "-E",
    "UTF8",
  ];
  const clean = 'rm -rf /srv/data/* && exec "$@"';
  const daemon = startInImage(cluster, [
    ...["sh", "-c", clean, "initdb", ...init],
    ...["--auth=trust", "--username=postgres", "--no-sync", "--no-instructions"],
  ]);
  if ((await daemon.exited) !== 0) throw await startError(cluster);
}

/** After a crash of its parent PostgreSQL may still be shutting down on the same files. */
async function waitForPredecessor(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.dataDir, "postmaster.pid");
  const isGone = async () => {
    const pid = (await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0];
    if (!pid) return true;
    const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
    return name.trim() !== "postgres";
  };
  await waitUntil(isGone, START_MS);
}

async function startPostgres(cluster: Cluster, ephemeral: boolean): Promise<Daemon> {
  const settings = Object.entries(serverSettings(ephemeral)).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ]);
  const command = [`${await postgresBin(cluster.image)}/postgres`, "-D", "/srv/data", ...settings];
  const daemon = startInImage(cluster, command);
  const socket = join(cluster.socketDir, ".s.PGSQL.5432");
  const started = await waitUntil(
    async () => !daemon.isRunning() || (await accepts(socket)),
    START_MS,
  );
  if (started && daemon.isRunning()) return daemon;
  await daemon.stop("SIGINT");
  throw await startError(cluster);
}

async function accepts(socket: string): Promise<boolean> {
  try {
    (await PgConnection.open(socket, { user: "postgres", database: "postgres" })).close();
    return true;
  } catch {
    return false;
  }
}

/** Loads the extension, and replaces its index-build jobs: the gateway builds indexes at once. */
async function prepareDatabase(socket: string, ttlSeconds: number): Promise<void> {
  const connection = await PgConnection.open(socket, { user: "postgres", database: "postgres" });
  await connection.simple("CREATE EXTENSION IF NOT EXISTS documentdb CASCADE");
  await connection.simple("ALTER EXTENSION documentdb UPDATE");
  await connection.simple(
    "SELECT cron.unschedule(jobid) FROM cron.job WHERE command LIKE '%build_index%'",
  );
  await connection.simple(
    `SELECT cron.alter_job(jobid, schedule => '${ttlSeconds} seconds')
     FROM cron.job WHERE command LIKE '%delete_expired_rows%'`,
  );
  await connection.simple(CREATE_JOURNAL);
  connection.close();
}

async function startError(cluster: Cluster): Promise<LocalStackError> {
  const log = await readFile(cluster.logFile, "utf8");
  if (/No space left/i.test(log)) {
    return new LocalStackError("The disk is full: free some space, then try again.");
  }
  return new LocalStackError(
    `PostgreSQL did not start: look into ${cluster.logFile} (last line: ${log.trim().split("\n").at(-1)}).`,
  );
}
