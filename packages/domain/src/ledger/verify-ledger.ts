import { LedgerError, replay } from "../auction/replay.ts";
import type { AuctionHead } from "../auction/types.ts";
import { canonicalRow, commitmentText, reserveText } from "./canonical.ts";
import { genesisHash, type LogTerms, replayTerms, type Sha256 } from "./log-terms.ts";
import type { LedgerRow } from "./seal.ts";

export type LedgerProblem =
  | "TERMS_MISMATCH"
  | "SEQ_GAP"
  | "BROKEN_CHAIN"
  | "HASH_MISMATCH"
  | "COMMITMENT_MISMATCH"
  | "DIVERGES";

/** Where a check failed; `seq` is 0 where it is about the terms. */
export interface Finding {
  seq: number;
  problem: LedgerProblem;
}

export type LedgerVerdict = { ok: true; head: AuctionHead } | ({ ok: false } & Finding);

/** Checks a whole, opened log: the terms, the hash chain, every commitment, and that the rules give the same rows. */
export function verifyLedger(
  terms: LogTerms,
  rows: readonly LedgerRow[],
  sha256: Sha256,
): LedgerVerdict {
  const finding =
    checkTerms(terms, rows, sha256) ?? checkChain(rows, sha256) ?? checkMaxima(rows, sha256);
  if (finding) return { ok: false, ...finding };
  const replayed = replayLog(terms, rows);
  return "problem" in replayed ? { ok: false, ...replayed } : { ok: true, head: replayed };
}

/** The first row points to these terms, and an opened reserve is the one that was sealed. */
export function checkTerms(
  terms: LogTerms,
  rows: readonly LedgerRow[],
  sha256: Sha256,
): Finding | null {
  const { reserve } = terms;
  const pointed = rows[0]?.previousHash ?? genesisHash(terms, sha256);
  if (pointed !== genesisHash(terms, sha256)) return { seq: 0, problem: "TERMS_MISMATCH" };
  if (reserve === null || (reserve.cents === null && reserve.salt === null)) return null;
  const { cents, salt, commitment } = reserve;
  const opens = cents !== null && salt !== null && sha256(reserveText(cents, salt)) === commitment;
  return opens ? null : { seq: 0, problem: "TERMS_MISMATCH" };
}

/** No row is missing, moved or changed: each has its own hash, and names the one before it. */
export function checkChain(rows: readonly LedgerRow[], sha256: Sha256): Finding | null {
  for (const [index, row] of rows.entries()) {
    const { seq, previousHash, hash } = row;
    if (seq !== index + 1) return { seq, problem: "SEQ_GAP" };
    const before = rows[index - 1];
    if (before && previousHash !== before.hash) return { seq, problem: "BROKEN_CHAIN" };
    if (hash !== sha256(canonicalRow(row, previousHash))) return { seq, problem: "HASH_MISMATCH" };
  }
  return null;
}

/** Every opened maximum is the one that was committed to when the bid came in. */
export function checkMaxima(rows: readonly LedgerRow[], sha256: Sha256): Finding | null {
  const row = rows.find((each) => !opens(each, sha256));
  return row ? { seq: row.seq, problem: "COMMITMENT_MISMATCH" } : null;
}

function opens(row: LedgerRow, sha256: Sha256): boolean {
  if (row.kind !== "BID") {
    return row.commitment === null && row.salt === null && row.maxCents === null;
  }
  return row.salt !== null && row.commitment === sha256(commitmentText(row.maxCents, row.salt));
}

/** The head that the rules lead to, or the first row that they do not make. */
export function replayLog(terms: LogTerms, rows: readonly LedgerRow[]): AuctionHead | Finding {
  try {
    return replay(replayTerms(terms), rows);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { seq: error.seq, problem: error.code };
  }
}
