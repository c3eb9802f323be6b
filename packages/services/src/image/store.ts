import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomWord } from "@loopbid/core";

/** Where renditions are kept. A key is unguessable; a rendition never changes once written. */
export interface ImageStore {
  put(key: string, size: number, webp: Uint8Array): Promise<void>;
  /** Null where there is none. */
  get(key: string, size: number): Promise<Uint8Array | null>;
}

/** A folder on disk; files are written under another name and renamed, so a reader never sees half of one. */
export function createFolderImageStore(folder: string): ImageStore {
  const pathOf = (key: string, size: number) =>
    join(folder, key.slice(0, 2), `${key}-${size}.webp`);
  return {
    async put(key, size, webp) {
      const path = pathOf(key, size);
      await mkdir(join(path, ".."), { recursive: true });
      const temporary = `${path}.${randomWord(8)}`;
      await writeFile(temporary, webp);
      await rename(temporary, path);
    },
    async get(key, size) {
      try {
        return await readFile(pathOf(key, size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
  };
}
