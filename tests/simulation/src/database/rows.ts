import type { Rows } from "@loopbid/db";
import { copy, type Doc, matches } from "./match.ts";
import { piped, projected, sorted } from "./pipeline.ts";
import { BusyError } from "./store.ts";
import { updated } from "./update.ts";
import type { View } from "./views.ts";

/** Makes one call to the database a step of the scheduler. */
export type Call = <T>(label: string, effect: () => T) => Promise<T>;

interface Options {
  sort?: Record<string, 1 | -1>;
  limit?: number;
  skip?: number;
  projection?: Doc;
  returnDocument?: "before" | "after";
}

/** The interface of the product's `RowsCollection` over the model. */
class ModelRows {
  readonly name: string;
  readonly #view: View;
  readonly #call: Call;

  constructor(name: string, view: View, call: Call) {
    this.name = name;
    this.#view = view;
    this.#call = call;
  }

  #found(filter: Doc): Doc[] {
    const found: Doc[] = [];
    for (const doc of this.#view.docs(this.name)) if (matches(doc, filter)) found.push(doc);
    return found;
  }

  #read(filter: Doc, { sort, limit, skip = 0, projection }: Options = {}): Doc[] {
    let docs = this.#found(filter);
    if (sort) docs = sorted(docs, sort);
    docs = docs.slice(skip, limit ? skip + limit : undefined);
    return docs.map((doc) => copy(projection ? projected(doc, projection) : doc));
  }

  #insert(row: Doc): Doc {
    const doc = copy({ ...row, _id: row._id ?? this.#view.store.newId() });
    this.#view.write(this.name, String(doc._id), doc);
    return copy(doc);
  }

  #update(docs: readonly Doc[], update: Doc): number {
    for (const doc of docs) this.#view.write(this.name, String(doc._id), updated(doc, update));
    return docs.length;
  }

  insertOne(row: Doc) {
    return this.#call(`${this.name}.insertOne`, () => this.#insert(row));
  }

  insertMany(rows: readonly Doc[]) {
    if (rows.length === 0) return Promise.resolve([]);
    return this.#call(`${this.name}.insertMany`, () => rows.map((row) => this.#insert(row)));
  }

  findOne(filter: Doc, options?: Options) {
    return this.#call(`${this.name}.findOne`, () => this.#read(filter, options)[0] ?? null);
  }

  find(filter: Doc, options?: Options) {
    return this.#call(`${this.name}.find`, () => this.#read(filter, options));
  }

  updateOne(filter: Doc, update: Doc) {
    const effect = () => this.#update(this.#found(filter).slice(0, 1), update);
    return this.#call(`${this.name}.updateOne`, effect);
  }

  updateMany(filter: Doc, update: Doc) {
    return this.#call(`${this.name}.updateMany`, () => this.#update(this.#found(filter), update));
  }

  findOneAndUpdate(filter: Doc, update: Doc, options: Options = {}) {
    return this.#call(`${this.name}.findOneAndUpdate`, () => {
      const [doc] = this.#found(filter);
      if (!doc) return null;
      this.#update([doc], update);
      return copy(options.returnDocument === "before" ? doc : updated(doc, update));
    });
  }

  #delete(docs: readonly Doc[]): number {
    for (const doc of docs) this.#view.write(this.name, String(doc._id), null);
    return docs.length;
  }

  deleteOne(filter: Doc) {
    return this.#call(`${this.name}.deleteOne`, () =>
      this.#delete(this.#found(filter).slice(0, 1)),
    );
  }

  deleteMany(filter: Doc) {
    return this.#call(`${this.name}.deleteMany`, () => this.#delete(this.#found(filter)));
  }

  count(filter: Doc) {
    return this.#call(`${this.name}.count`, () => this.#found(filter).length);
  }

  aggregate(pipeline: readonly Doc[]) {
    const effect = () => piped([...this.#view.docs(this.name)], pipeline);
    return this.#call(`${this.name}.aggregate`, effect);
  }

  storedFilter(filter: Doc): Doc {
    return filter;
  }
}

/** Every collection of the schema through one view. */
export function rowsOf(view: View, call: Call): Rows {
  const made = new Map<string, ModelRows>();
  const rows = new Proxy(
    {},
    {
      get(_target, name: string) {
        let found = made.get(name);
        if (!found) made.set(name, (found = new ModelRows(name, view, call)));
        return found;
      },
    },
  );
  return rows as Rows;
}

/** For tests and checks: at once, without a step. */
export const atOnce: Call = async (_label, effect) => effect();

export { BusyError };
