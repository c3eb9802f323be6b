import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Absolute path of `name` on PATH (system folders included, which a user's PATH may lack). */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const folder of [...folders, "/usr/sbin", "/sbin", "/usr/local/sbin"]) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return undefined;
}
