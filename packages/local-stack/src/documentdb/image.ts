import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { LocalStackError } from "../errors.ts";
import { aptError, aptInstall, requireApt } from "../process/apt.ts";
import { findProgram } from "../process/find-program.ts";
import { withLock } from "../process/lock.ts";
import { runCommand } from "../process/run-command.ts";
import { stepProgress } from "./step-progress.ts";

const WHAT = "The local database (DocumentDB on PostgreSQL)";
const NEEDED_BYTES = 2_000_000_000;

/**
 * Path of a Debian root folder with DocumentDB in it, built on the first call (about a minute, 1 GB).
 * Only Debian sid carries the package, and a folder of its own keeps sid's libraries off this machine.
 */
export async function ensureImage(
  cacheDir: string,
  onProgress: (message: string) => void,
): Promise<string> {
  const root = join(cacheDir, "documentdb-sid");
  if (existsSync(root)) return root;
  requireApt(WHAT);
  await requireMounts();
  const onWait = () => onProgress("Waiting for another start that is building the database");
  return withLock(`${root}.lock`, onWait, async () => {
    if (!existsSync(root)) await build(root, onProgress);
    return root;
  });
}

/** Folder of PostgreSQL's programs, as seen from inside the image. */
export async function postgresBin(image: string): Promise<string> {
  const versions = await readdir(join(image, "usr/lib/postgresql"));
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return `/usr/lib/postgresql/${newest}/bin`;
}

/** Containers without the right to mount fail late and obscurely; this asks first. */
async function requireMounts(): Promise<void> {
  const probe = ["sh", "-c", 'd=$(mktemp -d); mount -t proc proc "$d"; umount "$d"; rmdir "$d"'];
  await runCommand("unshare", [...UNSHARE, ...probe]).catch((cause: unknown) => {
    throw new LocalStackError(
      "The local database needs to mount folders and this container forbids it: start the container with --privileged, or set DATABASE_URL.",
      { cause },
    );
  });
}

async function build(root: string, onProgress: (message: string) => void): Promise<void> {
  await removeLeftovers(root);
  const { bavail, bsize } = await statfs(dirname(root));
  if (bavail * bsize < NEEDED_BYTES) {
    throw new LocalStackError(
      `${WHAT} needs 2 GB in ${dirname(root)}: free some disk space, or set LOOPBID_CACHE to another disk.`,
    );
  }
  const building = `${root}.building-${process.pid}`;
  try {
    if (!findProgram("debootstrap")) {
      onProgress("Installing debootstrap");
      await aptInstall(["debootstrap", "debian-archive-keyring"], "debootstrap");
    }
    const bootstrap = stepProgress("Fetching a small Debian for the database", 400, onProgress);
    // Without a mirror named, debootstrap takes Debian's own.
    await inNamespace(["debootstrap", "--variant=minbase", "sid", building], bootstrap);
    await configure(building);
    const install = stepProgress("Installing the database into it", 900, onProgress);
    await inNamespace(["sh", "-c", INSTALL, "install", building], install);
    await rename(building, root);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error instanceof LocalStackError ? error : aptError(error, WHAT);
  }
}

const UNSHARE = ["--mount", "--propagation", "private", "--"];

// The mount namespace makes /proc vanish from the folder with the command, however that ends.
function inNamespace(command: string[], onLine: (line: string) => void): Promise<void> {
  return runCommand("unshare", [...UNSHARE, ...command], onLine);
}

const INSTALL = `set -e
mount -t proc proc "$1/proc"
chroot "$1" apt-get update -q
package=$(chroot "$1" apt-cache pkgnames postgresql- | grep -E '^postgresql-[0-9]+-documentdb$' | sort -V | tail -n 1)
chroot "$1" apt-get install -y -q --no-install-recommends "$package"
chroot "$1" apt-get clean
rm -rf "$1"/var/lib/apt/lists/* "$1"/usr/share/doc/* "$1"/usr/share/man/*
mkdir -p "$1/srv/data" "$1/srv/run"`;

async function configure(root: string): Promise<void> {
  await chmod(root, 0o755);
  const files: Record<string, string> = {
    "etc/dpkg/dpkg.cfg.d/loopbid":
      "force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/locale/*\nforce-confold\n",
    // A mirror that lags behind is still signed, and good enough for a database on one's own machine.
    "etc/apt/apt.conf.d/loopbid": 'Acquire::Check-Valid-Until "false";\n',
    "etc/postgresql-common/createcluster.conf": "create_main_cluster = false\n",
    "usr/sbin/policy-rc.d": "#!/bin/sh\nexit 101\n",
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content, { mode: 0o755 });
  }
}

async function removeLeftovers(root: string): Promise<void> {
  const prefix = `${basename(root)}.building-`;
  for (const name of await readdir(dirname(root))) {
    if (name.startsWith(prefix)) {
      await rm(join(dirname(root), name), { recursive: true, force: true });
    }
  }
}
