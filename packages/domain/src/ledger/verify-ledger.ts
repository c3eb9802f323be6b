import { LedgerError, replay } from "../auction/replay.ts";
import type { AuctionHead, AuctionTerms } from "../auction/types.ts";
import { canonicalRow, commitmentText } from "./canonical.ts";
import { genesisHash, type LedgerRow, type Sha256 } from "./seal.ts";

export type LedgerProblem =
  | "SEQ_GAP"
  | "BROKEN_CHAIN"
  | "HASH_MISMATCH"
  | "COMMITMENT_MISMATCH"
  | "DIVERGES";

export type LedgerVerdict =
  | { ok: true; head: AuctionHead }
  | { ok: false; seq: number; problem: LedgerProblem };

/** Checks a whole, opened log: the hash chain, every commitment, and that the rules give the same rows. */
export function verifyLedger(
  terms: AuctionTerms,
  rows: readonly LedgerRow[],
  sha256: Sha256,
): LedgerVerdict {
  let previousHash = genesisHash(terms, sha256);
  for (const [index, row] of rows.entries()) {
    const problem = problemOf(row, index + 1, previousHash, sha256);
    if (problem) return { ok: false, seq: row.seq, problem };
    previousHash = row.hash;
  }
  try {
    return { ok: true, head: replay(terms, rows) };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { ok: false, seq: error.seq, problem: error.code };
  }
}

function problemOf(
  row: LedgerRow,
  seq: number,
  previousHash: string,
  sha256: Sha256,
): LedgerProblem | null {
  if (row.seq !== seq) return "SEQ_GAP";
  if (row.previousHash !== previousHash) return "BROKEN_CHAIN";
  if (row.hash !== sha256(canonicalRow(row, previousHash))) return "HASH_MISMATCH";
  return opens(row, sha256) ? null : "COMMITMENT_MISMATCH";
}

function opens(row: LedgerRow, sha256: Sha256): boolean {
  if (row.kind !== "BID") {
    return row.commitment === null && row.salt === null && row.maxCents === null;
  }
  return row.salt !== null && row.commitment === sha256(commitmentText(row.maxCents, row.salt));
}
