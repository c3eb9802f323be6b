import { MongoServerError } from "mongodb";
import { type Doc, matches, valuesAt } from "./match.ts";

export interface UniqueIndex {
  name: string;
  fields: readonly string[];
  only: Doc | null;
}

export type Schema = ReadonlyMap<string, readonly UniqueIndex[]>;

export function duplicateKey(collection: string, index: string): Error {
  return new MongoServerError({
    code: 11_000,
    message: `E11000 duplicate key error collection: ${collection} index: ${index}`,
  });
}

/** Another transaction was first: the driver runs the whole one again. */
export class TransientError extends Error {}

/** A write outside a transaction meets one that is open: it waits. */
export class BusyError extends Error {}

function product(lists: readonly unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

/** The keys of one document in an index; more than one where a field is an array. */
function keysOf({ fields, only }: UniqueIndex, doc: Doc): string[] {
  if (only && !matches(doc, only)) return [];
  const values = fields.map((field) => {
    const found = valuesAt(doc, field.split(".")).flat();
    return found.length > 0 ? found.map((value) => value ?? null) : [null];
  });
  return [...new Set(product(values).map((row) => JSON.stringify(row)))];
}

/** Every unique key of a document, the id's among them. */
export function uniqueKeys(schema: Schema, collection: string, doc: Doc): Map<string, string> {
  const keys = new Map([[`${collection}/_id/${String(doc._id)}`, "_id_"]]);
  for (const index of schema.get(collection) ?? []) {
    for (const key of keysOf(index, doc))
      keys.set(`${collection}/${index.name}/${key}`, index.name);
  }
  return keys;
}

export type Collection = Map<string, Doc>;

/** What is committed. Documents are never changed in place, so that a snapshot is a copy of the maps. */
export class Store {
  readonly schema: Schema;
  readonly collections = new Map<string, Collection>();
  /** Unique key -> id of the document that has it. */
  readonly keys = new Map<string, string>();
  /** Document or unique key -> the open transaction that wrote it. */
  readonly locks = new Map<string, object>();
  /** Called after each change. */
  onChange: () => void = () => undefined;
  #ids = 0;

  constructor(schema: Schema) {
    this.schema = schema;
  }

  newId(): string {
    this.#ids += 1;
    return this.#ids.toString(16).padStart(24, "f");
  }

  collection(name: string): Collection {
    let found = this.collections.get(name);
    if (!found) this.collections.set(name, (found = new Map()));
    return found;
  }

  /** Puts a document in place of an older one, or removes it. The caller has checked locks and keys. */
  put(name: string, id: string, doc: Doc | null): void {
    const collection = this.collection(name);
    const old = collection.get(id);
    if (old) for (const key of uniqueKeys(this.schema, name, old).keys()) this.keys.delete(key);
    if (!doc) {
      collection.delete(id);
      return;
    }
    collection.set(id, doc);
    for (const key of uniqueKeys(this.schema, name, doc).keys()) this.keys.set(key, id);
  }
}
