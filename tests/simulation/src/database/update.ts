import { compare, copy, type Doc } from "./match.ts";

function set(doc: Doc, path: string, change: (old: unknown) => unknown): void {
  const parts = path.split(".");
  let at = doc;
  for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Doc;
  const last = parts.at(-1)!;
  at[last] = change(at[last]);
}

const CHANGES: Record<string, (old: unknown, by: never) => unknown> = {
  $set: (_old, by) => copy(by),
  $inc: (old, by) => ((old as number | undefined) ?? 0) + (by as number),
  $max: (old, by) => (old === undefined || compare(by, old) > 0 ? by : old),
  $min: (old, by) => (old === undefined || compare(by, old) < 0 ? by : old),
  $unset: () => undefined,
  $push: (old, by: unknown) => {
    const each = (by as { $each?: unknown[] } | null)?.$each;
    return [...((old as unknown[] | undefined) ?? []), ...copy(each ?? [by])];
  },
};

/** A new document; the old one stays as it is. @throws where the update says more than this model knows. */
export function updated(doc: Doc, update: Doc): Doc {
  const next = copy(doc);
  for (const [name, fields] of Object.entries(update)) {
    const change = CHANGES[name];
    if (!change) throw new Error(`the model of the database has no ${name}`);
    for (const [path, by] of Object.entries(fields as Doc)) {
      if (by !== undefined) set(next, path, (old) => change(old, by as never));
    }
  }
  return next;
}
