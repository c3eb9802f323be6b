import { auditLog, type LogReport, logTexts } from "@loopbid/domain";
import type { PublicLog } from "@loopbid/validators";
import { hashTexts } from "./hash-texts.ts";

export interface Checked {
  report: LogReport;
  /** How many hashes were computed. */
  hashes: number;
  /** Rows whose hash this browser had seen while the auction ran, and the first that is another one now. */
  receipts: { matching: number; differs: number | null };
}

export type Receipts = ReadonlyMap<number, string>;

/** Hashes the whole log with the browser's own SHA-256, then applies the rules to it. @throws AbortError */
export async function checkLog(
  log: PublicLog,
  kept: Receipts,
  signal?: AbortSignal,
): Promise<Checked> {
  const known = await hashTexts(logTexts(log), signal);
  const report = auditLog(log, (text) => known.get(text) ?? "");
  const differs = [...kept].find(([seq, hash]) => log.rows[seq - 1]?.hash !== hash);
  return {
    report,
    hashes: known.size,
    receipts: { matching: differs ? 0 : kept.size, differs: differs ? differs[0] : null },
  };
}

export function holds({ report, receipts }: Checked): boolean {
  return receipts.differs === null && Object.values(report).every((finding) => finding === null);
}
