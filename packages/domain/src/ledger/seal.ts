import type { LedgerEntry } from "../auction/entry.ts";
import { canonicalRow, commitmentText } from "./canonical.ts";
import type { Pseudonym, Sha256 } from "./log-terms.ts";

/** What sealing adds to an entry. Commitment and salt are null where a row hides no maximum. */
export interface Seal {
  commitment: string | null;
  /** Hidden, like the maximum, until the auction ended. */
  salt: string | null;
  previousHash: string;
  hash: string;
}

export type LedgerRow = LedgerEntry & Seal;

export interface SealTools {
  sha256: Sha256;
  /** Must return fresh random text. */
  makeSalt: () => string;
  pseudonym: Pseudonym;
}

/** An entry, or a row, as the public log tells it. */
export function pseudonymous<Entry extends LedgerEntry>(entry: Entry, pseudonym: Pseudonym): Entry {
  const { bidderId, leaderId } = entry;
  return {
    ...entry,
    bidderId: bidderId === null ? null : pseudonym(bidderId),
    leaderId: leaderId === null ? null : pseudonym(leaderId),
  };
}

/** Commits to hidden maxima and chains new entries to the hash before them; the rows keep the people's own ids. */
export function sealEntries(
  entries: readonly LedgerEntry[],
  previousHash: string,
  tools: SealTools,
): LedgerRow[] {
  let last = previousHash;
  return entries.map((entry) => {
    const salt = entry.kind === "BID" ? tools.makeSalt() : null;
    const commitment =
      entry.kind === "BID" && salt !== null
        ? tools.sha256(commitmentText(entry.maxCents, salt))
        : null;
    const shown = pseudonymous(entry, tools.pseudonym);
    const hash = tools.sha256(canonicalRow({ ...shown, commitment }, last));
    const row: LedgerRow = { ...entry, commitment, salt, previousHash: last, hash };
    last = hash;
    return row;
  });
}
