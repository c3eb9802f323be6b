import type { Doc } from "./match.ts";
import {
  BusyError,
  type Collection,
  duplicateKey,
  type Store,
  TransientError,
  uniqueKeys,
} from "./store.ts";

/** What a call reads and writes through: the store itself, or a transaction's snapshot of it. */
export interface View {
  readonly store: Store;
  docs(collection: string): Iterable<Doc>;
  /** Null removes it. @throws duplicateKey, TransientError, BusyError */
  write(collection: string, id: string, doc: Doc | null): void;
}

/** Each call stands alone. */
export class DirectView implements View {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  docs(collection: string): Iterable<Doc> {
    return this.store.collection(collection).values();
  }

  write(collection: string, id: string, doc: Doc | null): void {
    const { store } = this;
    if (store.locks.has(`${collection}/${id}`)) throw new BusyError();
    const keys = doc ? uniqueKeys(store.schema, collection, doc) : new Map<string, string>();
    for (const [key, index] of keys) {
      if (store.locks.has(key)) throw new BusyError();
      const holder = store.keys.get(key);
      if (holder !== undefined && holder !== id) throw duplicateKey(collection, index);
    }
    store.put(collection, id, doc);
    store.onChange();
  }
}

/**
 * Snapshot isolation as MongoDB has it: reads see the moment of the first one; the first writer of a document or of a
 * unique key wins, and a second one is told to begin again.
 */
export class Transaction implements View {
  readonly store: Store;
  state: "open" | "committed" | "aborted" = "open";
  #snapshot: Map<string, Collection> | null = null;
  readonly #written = new Map<string, { collection: string; id: string; doc: Doc | null }>();
  readonly #locked: string[] = [];

  constructor(store: Store) {
    this.store = store;
  }

  #assertOpen(): void {
    if (this.state !== "open") throw new TransientError(`the transaction is ${this.state}`);
  }

  #collection(name: string): Collection {
    this.#assertOpen();
    this.#snapshot ??= new Map(
      [...this.store.collections].map(([collection, docs]) => [collection, new Map(docs)]),
    );
    return this.#snapshot.get(name) ?? new Map();
  }

  *docs(collection: string): Iterable<Doc> {
    for (const [id, doc] of this.#collection(collection)) {
      if (!this.#written.has(`${collection}/${id}`)) yield doc;
    }
    for (const change of this.#written.values()) {
      if (change.collection === collection && change.doc) yield change.doc;
    }
  }

  #lock(key: string): void {
    const holder = this.store.locks.get(key);
    if (holder === this) return;
    if (holder) throw new TransientError("write conflict");
    this.store.locks.set(key, this);
    this.#locked.push(key);
  }

  write(collection: string, id: string, doc: Doc | null): void {
    const seen = this.#collection(collection).get(id);
    const place = `${collection}/${id}`;
    if (this.store.collection(collection).get(id) !== seen)
      throw new TransientError("write conflict");
    const keys = doc ? uniqueKeys(this.store.schema, collection, doc) : new Map<string, string>();
    for (const [key, index] of keys) {
      if (this.#ownKey(key, id)) throw duplicateKey(collection, index);
      const holder = this.store.keys.get(key);
      if (holder === undefined || holder === id) continue;
      // One that the snapshot does not show yet was written meanwhile.
      if (!this.#collection(collection).has(holder)) throw new TransientError("write conflict");
      if (!this.#written.has(`${collection}/${holder}`)) throw duplicateKey(collection, index);
    }
    this.#lock(place);
    for (const key of keys.keys()) this.#lock(key);
    this.#written.set(place, { collection, id, doc });
  }

  #ownKey(key: string, id: string): boolean {
    for (const change of this.#written.values()) {
      if (change.id === id || !change.doc) continue;
      if (uniqueKeys(this.store.schema, change.collection, change.doc).has(key)) return true;
    }
    return false;
  }

  #release(): void {
    for (const key of this.#locked) this.store.locks.delete(key);
  }

  /** May be asked for again after its answer was lost. @throws TransientError where the server gave it up. */
  commit(): void {
    if (this.state === "committed") return;
    this.#assertOpen();
    this.state = "committed";
    for (const { collection, id, doc } of this.#written.values())
      this.store.put(collection, id, doc);
    this.#release();
    if (this.#written.size > 0) this.store.onChange();
  }

  abort(): void {
    if (this.state !== "open") return;
    this.state = "aborted";
    this.#release();
  }
}
