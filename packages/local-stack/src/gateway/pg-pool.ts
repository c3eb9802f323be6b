import { setTimeout as sleep } from "node:timers/promises";
import type { PgValue } from "./pg-messages.ts";
import { PgConnection, type PgRow, type Statement } from "./pg-connection.ts";

/** Whatever can run one prepared statement: the pool, or the connection of a transaction. */
export interface Executor {
  query(statement: Statement, values: PgValue[]): Promise<PgRow[]>;
}

const RESTART_MS = 10_000;
const RETRY_MS = 100;

interface Waiter {
  resolve(connection: PgConnection): void;
  reject(error: Error): void;
}

/** A bounded pool of PostgreSQL connections, last used first, waiters in order of arrival. */
export class PgPool implements Executor {
  readonly #idle: PgConnection[] = [];
  readonly #waiters: Waiter[] = [];
  readonly #all = new Set<PgConnection>();
  readonly #socketPath: string;
  readonly #parameters: Record<string, string>;
  readonly #max: number;
  #opening = 0;
  #closed = false;

  constructor(socketPath: string, parameters: Record<string, string>, max: number) {
    this.#socketPath = socketPath;
    this.#parameters = parameters;
    this.#max = max;
  }

  async query(statement: Statement, values: PgValue[]): Promise<PgRow[]> {
    const connection = await this.acquire();
    try {
      return await connection.query(statement, values);
    } finally {
      this.release(connection);
    }
  }

  /** Lends a connection to the caller, who gives it back with `release`. */
  acquire(): PgConnection | Promise<PgConnection> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.closed) return idle;
      this.#all.delete(idle);
    }
    const queued = new Promise<PgConnection>((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
    this.#grow();
    return queued;
  }

  release(connection: PgConnection): void {
    if (connection.closed || connection.status !== "I") {
      this.#all.delete(connection);
      connection.close();
      this.#grow();
      return;
    }
    const waiter = this.#waiters.shift();
    if (waiter) waiter.resolve(connection);
    else this.#idle.push(connection);
  }

  close(): void {
    this.#closed = true;
    for (const connection of this.#all) connection.close();
  }

  /** A server that restarts is waited for: its clients see a pause, not an error. */
  async #open(): Promise<PgConnection> {
    const deadline = Date.now() + RESTART_MS;
    for (;;) {
      try {
        return await PgConnection.open(this.#socketPath, this.#parameters);
      } catch (error) {
        if (this.#closed || Date.now() > deadline) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  #grow(): void {
    if (this.#waiters.length <= this.#opening || this.#all.size + this.#opening >= this.#max)
      return;
    this.#opening++;
    this.#open().then(
      (connection) => {
        this.#opening--;
        this.#all.add(connection);
        this.release(connection);
      },
      (error: Error) => {
        this.#opening--;
        this.#waiters.shift()?.reject(error);
        this.#grow();
      },
    );
  }
}
