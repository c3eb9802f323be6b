import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { RESULTS_DIR } from "../results-dir.ts";

/** One batch as the network takes it. */
export interface PaddedBatch {
  ids: BigInt64Array;
  mask: BigInt64Array;
  dims: [rows: number, columns: number];
}

export interface Transformers4 {
  pid: number;
  run(batches: readonly PaddedBatch[]): Promise<void>;
  stop(): Promise<void>;
}

const SOURCE = fileURLToPath(new URL("../../peers/transformers-4/", import.meta.url));
const INSTALL_MS = 300_000;

/** Installs the library outside the workspace: its runtime is half a gigabyte that nothing else needs. */
async function install(): Promise<string> {
  const folder = join(RESULTS_DIR, "transformers-4");
  await mkdir(folder, { recursive: true });
  await Promise.all(
    ["package.json", "main.mjs"].map((file) => copyFile(join(SOURCE, file), join(folder, file))),
  );
  await promisify(execFile)("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    timeout: INSTALL_MS,
  });
  return join(folder, "main.mjs");
}

/** The model under `@huggingface/transformers` 4, in a process of its own. Throws where it cannot be installed. */
export async function startTransformers4(modelPath: string): Promise<Transformers4> {
  const child = fork(await install(), [modelPath], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
    serialization: "advanced",
  });
  await once(child, "message");
  return {
    pid: child.pid as number,
    async run(batches) {
      const done = once(child, "message");
      child.send([...batches]);
      await done;
    },
    async stop() {
      const exited = once(child, "exit");
      child.kill();
      await exited;
    },
  };
}
