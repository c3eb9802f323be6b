import { createHmac, hash } from "node:crypto";
import type { AuctionRow, BidRow } from "@loopbid/db";
import {
  type AuctionTerms,
  type LedgerRow,
  type LedgerVerdict,
  type LogTerms,
  pseudonymous,
  sealTerms,
  type SealTools,
  verifyLedger,
} from "@loopbid/domain";
import { bidderTag } from "./bidders.ts";
import { systemPort } from "./desk-port.ts";
import { entryOf, termsOf } from "./rows.ts";

type TagSalt = Pick<AuctionRow, "tagSalt">;

export const sha256 = (text: string): string => hash("sha256", text, "hex");

/** What the desk seals an auction's rows with: people by their tag, a fresh salt for each maximum. */
export function sealToolsOf(auction: TagSalt, makeSalt = systemPort.makeSalt): SealTools {
  return {
    sha256,
    makeSalt,
    pseudonym: (userId) => bidderTag(auction, userId),
  };
}

/** An auction's terms as they are hashed; the reserve's salt follows from the auction's secret, so it needs no column. */
export function logTermsOf(terms: AuctionTerms, auction: TagSalt): LogTerms {
  const reserveSalt = createHmac("sha256", auction.tagSalt).update("reserve").digest("base64url");
  return sealTerms(terms, { ...sealToolsOf(auction), reserveSalt });
}

/** A stored row as the public log tells it, its maximum opened. */
export function logRowOf(auction: TagSalt, row: BidRow): LedgerRow {
  const { salt, commitment, previousHash, hash } = row;
  const opened = { ...entryOf(row), salt, commitment, previousHash, hash };
  return pseudonymous(opened, (userId) => bidderTag(auction, userId));
}

/** Whether an auction's stored rows, in the order of seq, prove its head. For tests, seeds and checks of a database. */
export function verifyStored(auction: AuctionRow, rows: readonly BidRow[]): LedgerVerdict {
  const log = rows.map((row) => logRowOf(auction, row));
  return verifyLedger(logTermsOf(termsOf(auction), auction), log, sha256);
}
