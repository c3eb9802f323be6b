import type { Statement } from "./pg-connection.ts";
import type { Executor } from "./pg-pool.ts";

/** Run at every start; sessions are forgotten a day after their last commit. */
export const CREATE_JOURNAL = `CREATE SCHEMA IF NOT EXISTS loopbid_gateway;
CREATE TABLE IF NOT EXISTS loopbid_gateway.commits
  (session text PRIMARY KEY, txn_number bigint NOT NULL, committed_at timestamptz NOT NULL DEFAULT now());
DELETE FROM loopbid_gateway.commits WHERE committed_at < now() - interval '1 day'`;

const lookup: Statement = {
  name: "is_committed",
  text: "SELECT 1 FROM loopbid_gateway.commits WHERE session = $1 AND txn_number = $2::bigint",
};

/** The last transaction that each session committed, written in the transaction itself. */
export class CommitJournal {
  readonly #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** SQL that commits the open transaction of the session and leaves the note of it. */
  commitStatement(lsid: string, txnNumber: bigint): string {
    return `INSERT INTO loopbid_gateway.commits (session, txn_number) VALUES ('${toHex(lsid)}', ${txnNumber})
      ON CONFLICT (session) DO UPDATE SET txn_number = excluded.txn_number, committed_at = now();
      COMMIT`;
  }

  async isCommitted(lsid: string, txnNumber: bigint): Promise<boolean> {
    const rows = await this.#executor.query(lookup, [toHex(lsid), String(txnNumber)]);
    return rows.length > 0;
  }
}

function toHex(lsid: string): string {
  return Buffer.from(lsid, "latin1").toString("hex");
}
