import {
  MongoError,
  NO_SUCH_TRANSACTION,
  toMongoError,
  TRANSIENT,
  WRITE_CONFLICT,
} from "./mongo-errors.ts";
import { CommitJournal } from "./commit-journal.ts";
import type { PgConnection } from "./pg-connection.ts";
import type { Executor, PgPool } from "./pg-pool.ts";
import type { Request } from "./request.ts";

const TRANSACTION_TOO_OLD = 225;
const TRANSIENT_CODES = new Set([24, 91, WRITE_CONFLICT, NO_SUCH_TRANSACTION, 10107]);
/** How long a transaction outlives the client connection that used it last. */
const ORPHAN_MS = 1_000;

interface Transaction {
  txnNumber: bigint;
  connection: PgConnection;
  deadline: number;
  connectionId: number;
  busy: boolean;
}

/** Multi-document transactions: one pinned PostgreSQL connection per session. */
export class Transactions {
  readonly #open = new Map<string, Transaction>();
  readonly #journal: CommitJournal;
  readonly #pool: PgPool;
  readonly #lifetimeMs: number;

  /** `lifetimeMs`: how long a transaction may stay open before it is aborted and its locks freed. */
  constructor(pool: PgPool, lifetimeMs: number) {
    this.#pool = pool;
    this.#lifetimeMs = lifetimeMs;
    this.#journal = new CommitJournal(pool);
  }

  /** Runs `work` inside the request's transaction; any error aborts it, as in MongoDB. */
  async run<T>(
    request: Request,
    connectionId: number,
    work: (executor: Executor) => Promise<T>,
  ): Promise<T> {
    const transaction = request.startTransaction
      ? await this.#begin(request, connectionId)
      : this.#find(request);
    transaction.connectionId = connectionId;
    transaction.busy = true;
    try {
      return await work(transaction.connection);
    } catch (error) {
      await this.end(request.lsid ?? "");
      throw withTransientLabel(error);
    } finally {
      transaction.busy = false;
    }
  }

  async commit(request: Request): Promise<{ ok: 1 }> {
    const key = request.lsid ?? "";
    const txnNumber = request.txnNumber ?? 0n;
    if (this.#open.get(key)?.txnNumber !== txnNumber) {
      // Drivers repeat a commit whose answer was lost, with the connection or with the whole database.
      if (await this.#journal.isCommitted(key, txnNumber)) return { ok: 1 };
    }
    const { connection } = this.#find(request);
    this.#open.delete(key);
    try {
      await connection.simple(this.#journal.commitStatement(key, txnNumber));
      return { ok: 1 };
    } catch (error) {
      throw withTransientLabel(error);
    } finally {
      this.#pool.release(connection);
    }
  }

  async abort(request: Request): Promise<{ ok: 1 }> {
    this.#find(request);
    await this.end(request.lsid ?? "");
    return { ok: 1 };
  }

  /** Rolls back whatever the session has open. */
  async end(key: string): Promise<void> {
    const transaction = this.#open.get(key);
    if (!transaction) return;
    this.#open.delete(key);
    await transaction.connection.simple("ROLLBACK").catch(() => {});
    this.#pool.release(transaction.connection);
  }

  /** Gives the transactions last used over a lost client connection a moment to appear elsewhere. */
  connectionLost(connectionId: number): void {
    const deadline = Date.now() + ORPHAN_MS;
    for (const transaction of this.#open.values()) {
      if (transaction.connectionId !== connectionId) continue;
      transaction.deadline = Math.min(transaction.deadline, deadline);
    }
  }

  /** Aborts what is past its deadline. A busy one loses its connection: it may wait for a lock. */
  expire(now: number): void {
    for (const [key, transaction] of this.#open) {
      if (transaction.deadline > now) continue;
      if (!transaction.busy) {
        void this.end(key);
        continue;
      }
      this.#open.delete(key);
      transaction.connection.close();
      this.#pool.release(transaction.connection);
    }
  }

  async #begin(request: Request, connectionId: number): Promise<Transaction> {
    const key = request.lsid ?? "";
    await this.end(key);
    const connection = await this.#pool.acquire();
    const transaction: Transaction = {
      txnNumber: request.txnNumber ?? 0n,
      connection,
      deadline: Date.now() + this.#lifetimeMs,
      connectionId,
      busy: false,
    };
    this.#open.set(key, transaction);
    // Not awaited: the first statement follows in the same write, and fails itself where this fails.
    connection.simple("BEGIN ISOLATION LEVEL REPEATABLE READ").catch(() => {});
    return transaction;
  }

  #find(request: Request): Transaction {
    const transaction = this.#open.get(request.lsid ?? "");
    const wanted = request.txnNumber ?? 0n;
    if (transaction?.txnNumber === wanted) return transaction;
    if (transaction && transaction.txnNumber > wanted) {
      throw new MongoError(
        TRANSACTION_TOO_OLD,
        `transaction ${wanted} is older than the session's`,
      );
    }
    throw new MongoError(
      NO_SUCH_TRANSACTION,
      `transaction ${wanted} has been aborted or does not exist`,
      [TRANSIENT],
    );
  }
}

function withTransientLabel(error: unknown): MongoError {
  const mongoError = toMongoError(error);
  if (!TRANSIENT_CODES.has(mongoError.code) || mongoError.labels.includes(TRANSIENT))
    return mongoError;
  return new MongoError(mongoError.code, mongoError.message, [TRANSIENT], mongoError.extra);
}
