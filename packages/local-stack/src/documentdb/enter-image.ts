import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { type Daemon, superviseChild } from "../process/daemon.ts";

export interface Cluster {
  /** The Debian root folder with PostgreSQL. */
  image: string;
  /** Host folder with the cluster's files, seen as /srv/data by PostgreSQL. */
  dataDir: string;
  /** Host folder for its unix socket, seen as /srv/run. */
  socketDir: string;
  logFile: string;
}

// Bind mounts let PostgreSQL's user reach a data folder below one that only root may enter. They live in
// a mount namespace of their own, so nothing is left behind. setpriv comes last: a change of user would
// clear the death signal, which stops PostgreSQL (INT: fast shutdown) when its parent dies.
const ENTER = `set -e
image=$1; data=$2; run=$3; shift 3
mount -t proc proc "$image/proc"
mount --rbind /dev "$image/dev"
mount --bind "$data" "$image/srv/data"
mount --bind "$run" "$image/srv/run"
exec chroot "$image" setpriv --reuid=postgres --regid=postgres --clear-groups --pdeathsig INT -- "$@"`;

/** Starts a program inside the image as PostgreSQL's user. */
export function startInImage(cluster: Cluster, command: string[]): Daemon {
  const log = openSync(cluster.logFile, "a");
  const { image, dataDir, socketDir } = cluster;
  const child = spawn(
    "unshare",
    [
      ...["--mount", "--propagation", "private", "--"],
      ...["sh", "-c", ENTER, "enter-image", image, dataDir, socketDir, ...command],
    ],
    {
      stdio: ["ignore", log, log],
      detached: true,
      cwd: "/",
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    },
  );
  closeSync(log);
  return superviseChild(child);
}
