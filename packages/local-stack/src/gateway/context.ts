import type { Document } from "bson";
import type { AnswerCache } from "./answer-cache.ts";
import type { CursorStore } from "./cursor-store.ts";
import type { Executor, PgPool } from "./pg-pool.ts";
import type { Request } from "./request.ts";
import type { Transactions } from "./transactions.ts";

/** What the commands of one gateway share. */
export interface Gateway {
  pool: PgPool;
  cursors: CursorStore;
  transactions: Transactions;
  answers: AnswerCache;
  /** `host:port` under which clients reach this gateway. */
  address: string;
}

/** Runs one command; an answer in bytes is passed through as PostgreSQL made it. */
export type Command = (
  request: Request,
  executor: Executor,
  gateway: Gateway,
  connectionId: number,
) => Promise<Uint8Array | Document> | Uint8Array | Document;
