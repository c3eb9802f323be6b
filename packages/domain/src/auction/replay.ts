import { canonicalEntry } from "../ledger/canonical.ts";
import { applyBid } from "./apply-bid.ts";
import { cancelBids, isCancellation } from "./cancel-bids.ts";
import { closeAuction } from "./close-auction.ts";
import { cancelAuction, endEarly } from "./end-early.ts";
import type { LedgerEntry } from "./entry.ts";
import { openHead } from "./head.ts";
import type { Outcome } from "./outcome.ts";
import { retract } from "./retract.ts";
import { takeBuyNow } from "./take-buy-now.ts";
import type { AuctionHead, AuctionTerms } from "./types.ts";
import { voidBids } from "./void-bids.ts";

/** A ledger that the rules cannot have made: a gap in seq, or a row that says something else than they do. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly code: "SEQ_GAP" | "DIVERGES";
  readonly seq: number;

  constructor(code: "SEQ_GAP" | "DIVERGES", seq: number) {
    super(`ledger row ${seq}: ${code}`);
    this.code = code;
    this.seq = seq;
  }
}

const ADMITTED = { banned: false, blockedBySeller: false, unverified: false };

/**
 * The head that a ledger leads to, found by applying the rules again row by row and comparing each with what was
 * recorded.
 * @throws LedgerError where seq has a gap or a row differs from what the rules make of it.
 */
export function replay(terms: AuctionTerms, ledger: readonly LedgerEntry[]): AuctionHead {
  let head = openHead(terms);
  for (const [index, entry] of ledger.entries()) {
    if (entry.seq !== index + 1) throw new LedgerError("SEQ_GAP", entry.seq);
    const outcome = reapply(terms, head, entry, ledger);
    const row = outcome.ok ? outcome.entries[0] : undefined;
    if (!outcome.ok || !row || canonicalEntry(row) !== canonicalEntry(entry)) {
      throw new LedgerError("DIVERGES", entry.seq);
    }
    head = outcome.head;
  }
  return head;
}

function reapply(
  terms: AuctionTerms,
  head: AuctionHead,
  entry: LedgerEntry,
  ledger: readonly LedgerEntry[],
): Outcome<unknown> {
  const { at } = entry;
  switch (entry.kind) {
    case "BID": {
      const { bidderId, maxCents } = entry;
      const bid = { bidderId, maxCents, placedAt: at };
      return applyBid({ terms, head, bid, bidderState: ADMITTED }, at);
    }
    case "RETRACTION": {
      const { bidderId, reason } = entry;
      const before = ledger.slice(0, head.seq);
      if (isCancellation(reason)) {
        const actorId = terms.sellerId;
        return cancelBids({ terms, head, ledger: before, bidderId, actorId, reason }, at);
      }
      if (reason === "BIDDER_BANNED")
        return voidBids({ terms, head, ledger: before, bidderId }, at);
      return retract({ terms, head, ledger: before, bidderId, reason }, at);
    }
    case "BUY_NOW":
      return takeBuyNow({ terms, head, buyerId: entry.bidderId, buyerState: ADMITTED }, at);
    case "CLOSED":
      return closeAuction(terms, head, at);
    case "ENDED_EARLY":
      return endEarly({ terms, head, actorId: terms.sellerId }, at);
    case "CANCELLED":
      return entry.reason === "SELLER"
        ? endEarly({ terms, head, actorId: terms.sellerId }, at)
        : cancelAuction(terms, head, at);
  }
}
