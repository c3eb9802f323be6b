import type { LedgerEntry } from "../auction/entry.ts";
import type { AuctionTerms } from "../auction/types.ts";
import { genesisText, reserveText } from "./canonical.ts";

/** Hex SHA-256 of a text's UTF-8 bytes; injected, because the domain does no I/O. */
export type Sha256 = (text: string) => string;

/** Stands for a person in one auction's log: the same there, another one elsewhere, and no way back from outside. */
export type Pseudonym = (userId: string) => string;

/** A reserve whose amount was fixed at the start; amount and salt are null while it stays hidden. */
export interface SealedReserve {
  commitment: string;
  cents: number | null;
  salt: string | null;
}

/** An auction's terms as its log tells them: the seller by pseudonym, the reserve sealed. */
export interface LogTerms extends Pick<
  AuctionTerms,
  | "sellerId"
  | "startCents"
  | "buyNowCents"
  | "startsAt"
  | "scheduledEndsAt"
  | "hardCapMs"
  | "increments"
> {
  reserve: SealedReserve | null;
}

/** The terms as they are hashed, with the reserve open. */
export function sealTerms(
  terms: AuctionTerms,
  tools: { sha256: Sha256; pseudonym: Pseudonym; reserveSalt: string },
): LogTerms {
  const { sellerId, reserveCents, startCents, buyNowCents } = terms;
  const { startsAt, scheduledEndsAt, hardCapMs, increments } = terms;
  const salt = tools.reserveSalt;
  const reserve =
    reserveCents === null
      ? null
      : { commitment: tools.sha256(reserveText(reserveCents, salt)), cents: reserveCents, salt };
  return {
    sellerId: tools.pseudonym(sellerId),
    startCents,
    buyNowCents,
    startsAt,
    scheduledEndsAt,
    hardCapMs,
    reserve,
    ...(increments ? { increments } : {}),
  };
}

/** A reserve that no bid met stays the seller's secret; one that was met shows in the price, so it is opened. */
export function publicTerms(terms: LogTerms, ledger: readonly LedgerEntry[]): LogTerms {
  if (terms.reserve === null || ledger.some((entry) => entry.reserveMet)) return terms;
  return { ...terms, reserve: { ...terms.reserve, cents: null, salt: null } };
}

/** The hash that the first row of an auction points to. */
export function genesisHash(terms: LogTerms, sha256: Sha256): string {
  return sha256(genesisText(terms));
}

/**
 * The terms to replay a log with. A reserve that is still sealed was met by no bid, so it counts as out of reach: a row
 * that says otherwise diverges.
 */
export function replayTerms({ reserve, ...terms }: LogTerms): AuctionTerms {
  const reserveCents = reserve === null ? null : (reserve.cents ?? Number.MAX_SAFE_INTEGER);
  return { ...terms, reserveCents, secondChanceAllowed: false };
}
