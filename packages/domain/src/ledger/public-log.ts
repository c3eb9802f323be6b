import { winnerOf } from "../auction/head.ts";
import type { AuctionHead, AuctionStatus } from "../auction/types.ts";
import { canonicalRow, commitmentText, genesisText, reserveText } from "./canonical.ts";
import type { LogTerms, Sha256 } from "./log-terms.ts";
import type { LedgerRow } from "./seal.ts";
import { checkChain, checkMaxima, checkTerms, type Finding, replayLog } from "./verify-ledger.ts";

/** The second one has the increments among the terms; auctions from before there were any keep the first. */
export const LOG_FORMATS = ["loopbid-auction-log-1", "loopbid-auction-log-2"] as const;

export function logFormatOf({ increments }: LogTerms): (typeof LOG_FORMATS)[number] {
  return LOG_FORMATS[increments ? 1 : 0];
}

/** How an auction is said to have ended. */
export interface LogResult {
  status: AuctionStatus;
  /** The hammer price where it sold, in cents. */
  priceCents: number;
  /** The winner's pseudonym; null without a sale. */
  winnerId: string | null;
  bidCount: number;
  effectiveEndsAt: number;
  /** The last row's hash, or that of the terms where there is no row. */
  headHash: string;
}

/** The opened log of a finished auction. Everyone in it stands under a pseudonym; see docs/auction-log.md. */
export interface PublicLog {
  terms: LogTerms;
  result: LogResult;
  rows: readonly LedgerRow[];
}

export const LOG_CHECKS = ["TERMS", "CHAIN", "MAXIMA", "REPLAY", "RESULT"] as const;
export type LogCheck = (typeof LOG_CHECKS)[number];

export type LogFinding = Finding | { seq: number; problem: "OTHER_RESULT" };

/** What each check found, in order; null where it holds. */
export type LogReport = Record<LogCheck, LogFinding | null>;

/** Every text that `auditLog` hashes, for a hash function that cannot answer at once, as in browsers. */
export function* logTexts({ terms, rows }: Pick<PublicLog, "terms" | "rows">): Generator<string> {
  yield genesisText(terms);
  const { reserve } = terms;
  if (reserve && reserve.cents !== null && reserve.salt !== null) {
    yield reserveText(reserve.cents, reserve.salt);
  }
  for (const row of rows) {
    yield canonicalRow(row, row.previousHash);
    if (row.kind === "BID" && row.salt !== null) yield commitmentText(row.maxCents, row.salt);
  }
}

/** Checks everything that a finished auction's log claims. */
export function auditLog({ terms, result, rows }: PublicLog, sha256: Sha256): LogReport {
  const replayed = replayLog(terms, rows);
  const stopped = "problem" in replayed ? replayed : null;
  const last = rows.at(-1);
  const headHash = last?.hash ?? sha256(genesisText(terms));
  const same = !("problem" in replayed) && isResultOf(replayed, result);
  return {
    TERMS: checkTerms(terms, rows, sha256),
    CHAIN: checkChain(rows, sha256),
    MAXIMA: checkMaxima(rows, sha256),
    REPLAY: stopped,
    RESULT:
      same && headHash === result.headHash
        ? null
        : { seq: last?.seq ?? 0, problem: "OTHER_RESULT" as const },
  };
}

function isResultOf(head: AuctionHead, result: LogResult): boolean {
  return (
    head.status === result.status &&
    head.priceCents === result.priceCents &&
    (winnerOf(head)?.winnerId ?? null) === result.winnerId &&
    head.bidCount === result.bidCount &&
    head.effectiveEndsAt === result.effectiveEndsAt
  );
}
