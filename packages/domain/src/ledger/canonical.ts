import type { LedgerEntry } from "../auction/entry.ts";
import type { LogTerms } from "./log-terms.ts";

function publicFields(entry: LedgerEntry): unknown[] {
  return [
    entry.seq,
    entry.at,
    entry.kind,
    entry.bidderId,
    entry.priceCents,
    entry.leaderId,
    entry.bidCount,
    entry.reserveMet,
    entry.effectiveEndsAt,
    entry.retracts,
    entry.reason,
  ];
}

/** Every field of an entry, the hidden maximum included, as one comparable text. Not for the public. */
export function canonicalEntry(entry: LedgerEntry): string {
  return JSON.stringify([...publicFields(entry), entry.maxCents]);
}

/**
 * A row as it is hashed: people stand there by their pseudonym and the maximum as its commitment, so the chain can be
 * shown to everyone, and checked before the maxima are opened.
 */
export type CommittedEntry = LedgerEntry & { commitment: string | null };

/** The text whose hash chains a row to the one before it. Fields in a fixed order; the version leads. */
export function canonicalRow(entry: CommittedEntry, previousHash: string): string {
  return JSON.stringify(["loopbid-row-2", previousHash, ...publicFields(entry), entry.commitment]);
}

/** The text whose hash commits to a hidden maximum (cents). The salt keeps small amounts from being guessed. */
export function commitmentText(maxCents: number, salt: string): string {
  return JSON.stringify(["loopbid-maximum-1", salt, maxCents]);
}

/** The text whose hash commits to the hidden reserve (cents). */
export function reserveText(reserveCents: number, salt: string): string {
  return JSON.stringify(["loopbid-reserve-1", salt, reserveCents]);
}

/**
 * The text whose hash the first row points to: the terms, the reserve as its commitment. Auctions that run by a table of
 * their own commit to it too; those from before there were any keep their text.
 */
export function genesisText(terms: LogTerms): string {
  const { sellerId, startCents, buyNowCents, startsAt, scheduledEndsAt, hardCapMs } = terms;
  const { increments } = terms;
  const table = increments?.map(({ upToCents, stepCents }) => [upToCents, stepCents]);
  return JSON.stringify([
    table ? "loopbid-terms-3" : "loopbid-terms-2",
    sellerId,
    startCents,
    buyNowCents,
    startsAt,
    scheduledEndsAt,
    hardCapMs,
    terms.reserve?.commitment ?? null,
    ...(table ? [table] : []),
  ]);
}
