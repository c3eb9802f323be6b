import type { Db, Rows } from "@loopbid/db";
import { answer, fateOf, LostError, type Wire } from "../faults.ts";
import { type Call, rowsOf } from "./rows.ts";
import { BusyError, type Store, TransientError } from "./store.ts";
import { DirectView, Transaction } from "./views.ts";

const MAX_ATTEMPTS = 40;

/** The driver could not find out whether a commit took place, even by asking again. */
class UnknownCommitError extends Error {}

/** One process's pool of connections to the database. */
export class DatabaseConnection {
  readonly #store: Store;
  readonly #wire: Wire;
  readonly #open = new Set<Transaction>();

  constructor(store: Store, wire: Wire) {
    this.#store = store;
    this.#wire = wire;
  }

  /** The server gives up what a dead process left open, some time later. */
  close(reaper: Wire["owner"]): void {
    for (const transaction of this.#open) {
      const run = () => transaction.abort();
      this.#wire.scheduler.add({ owner: reaper, label: "gives up a dead transaction", run });
    }
  }

  #call<T>(label: string, effect: () => T, failure: (label: string) => Error): Promise<T> {
    const { owner, scheduler, random } = this.#wire;
    return new Promise((resolve, reject) => {
      const run = () => {
        const fate = fateOf(random, this.#wire.lost());
        if (fate === "request lost") return reject(failure(label));
        try {
          const result = effect();
          if (fate === "answer lost") reject(failure(label));
          else answer(this.#wire, label, () => resolve(result));
        } catch (error) {
          if (error instanceof BusyError) scheduler.add(task);
          else reject(error as Error);
        }
      };
      const afterlife = () => void quietly(effect);
      const task = { owner, label: `db ${label}`, run, afterlife };
      scheduler.add(task);
    });
  }

  readonly #direct: Call = (label, effect) =>
    this.#call(label, effect, (what) => new LostError(what));

  /** As the driver's `withTransaction`: begins again on a conflict, asks again for a commit without an answer. */
  async #transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    let last: unknown;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const transaction = new Transaction(this.#store);
      const call: Call = (label, effect) =>
        this.#call(`(t) ${label}`, effect, (what) => new TransientError(what));
      this.#open.add(transaction);
      try {
        const result = await work(rowsOf(transaction, call));
        await this.#commit(transaction);
        return result;
      } catch (error) {
        if (transaction.state === "open") await this.#abort(transaction);
        if (!(error instanceof TransientError)) throw error;
        last = error;
      } finally {
        this.#open.delete(transaction);
      }
    }
    throw last;
  }

  async #commit(transaction: Transaction): Promise<void> {
    const unknown = (what: string) => new UnknownCommitError(what);
    const commit = () => this.#call("commit", () => transaction.commit(), unknown);
    try {
      await commit();
    } catch (error) {
      if (!(error instanceof UnknownCommitError)) throw error;
      await commit();
    }
  }

  async #abort(transaction: Transaction): Promise<void> {
    const failed = (what: string) => new LostError(what);
    await this.#call("abort", () => transaction.abort(), failed).catch(() => transaction.abort());
  }

  asDb(): Db {
    const db = {
      rows: rowsOf(new DirectView(this.#store), this.#direct),
      transaction: <T>(work: (rows: Rows) => Promise<T>) => this.#transaction(work),
    };
    return db as unknown as Db;
  }
}

function quietly(effect: () => unknown): void {
  try {
    effect();
  } catch {
    // Nobody is left to hear of it.
  }
}
