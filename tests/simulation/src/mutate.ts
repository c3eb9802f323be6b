import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** A defect: text of the product that is replaced while it is loaded. */
export interface Mutant {
  name: string;
  /** Found so soon that the test suite hunts for it, too. */
  quick?: boolean;
  edits: readonly { file: string; find: string; put: string }[];
}

const applied = new Map<string, number>();

/** Call before anything of the product is loaded. @throws at the import, where the product has changed its text. */
export function plant({ name, edits }: Mutant): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith("file:")) return loaded;
      const path = fileURLToPath(url);
      let source: string | null = null;
      for (const { file, find, put } of edits) {
        if (!path.endsWith(file)) continue;
        source ??= String(loaded.source);
        if (!source.includes(find)) throw new Error(`mutant ${name}: ${file} has no: ${find}`);
        source = source.replace(find, () => put);
        applied.set(name, (applied.get(name) ?? 0) + 1);
      }
      return source === null ? loaded : { ...loaded, source };
    },
  });
}

/** @throws where an edit met no file: a mutant that was never planted proves nothing. */
export function assertPlanted({ name, edits }: Mutant): void {
  if (applied.get(name) !== edits.length) throw new Error(`mutant ${name} was not planted`);
}
