import type { LedgerEntry } from "../auction/entry.ts";
import type { AuctionTerms } from "../auction/types.ts";
import { canonicalRow, commitmentText, genesisText } from "./canonical.ts";

/** Hex SHA-256 of a text's UTF-8 bytes; injected, because the domain does no I/O. */
export type Sha256 = (text: string) => string;

/** What sealing adds to an entry. Commitment and salt are null where a row hides no maximum. */
export interface Seal {
  commitment: string | null;
  /** Hidden, like the maximum, until the auction ended. */
  salt: string | null;
  previousHash: string;
  hash: string;
}

export type LedgerRow = LedgerEntry & Seal;

/** The hash that the first row of an auction points to. */
export function genesisHash(terms: AuctionTerms, sha256: Sha256): string {
  return sha256(genesisText(terms));
}

/** Commits to hidden maxima and chains new entries to the hash before them. `makeSalt` must return fresh random text. */
export function sealEntries(
  entries: readonly LedgerEntry[],
  previousHash: string,
  tools: { sha256: Sha256; makeSalt: () => string },
): LedgerRow[] {
  let last = previousHash;
  return entries.map((entry) => {
    const salt = entry.kind === "BID" ? tools.makeSalt() : null;
    const commitment =
      entry.kind === "BID" && salt !== null
        ? tools.sha256(commitmentText(entry.maxCents, salt))
        : null;
    const hash = tools.sha256(canonicalRow({ ...entry, commitment }, last));
    const row: LedgerRow = { ...entry, commitment, salt, previousHash: last, hash };
    last = hash;
    return row;
  });
}
