import { ConflictError } from "@loopbid/core";
import { type AuctionRow, type BidRow, readLedger } from "@loopbid/db";
import { isOver, logFormatOf, publicTerms, winnerOf } from "@loopbid/domain";
import type { PublicLog } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { bidderTag } from "./bidders.ts";
import { logRowOf, logTermsOf } from "./evidence.ts";
import { headOf, termsOf } from "./rows.ts";
import { visibleAuction } from "./visible.ts";

/** The opened log of a finished auction from what is stored of it; people stand in it under this auction's tags. */
export function publicLogOf(auction: AuctionRow, stored: readonly BidRow[]): PublicLog {
  const rows = stored.map((row) => logRowOf(auction, row));
  const terms = publicTerms(logTermsOf(termsOf(auction), auction), rows);
  const head = headOf(auction);
  const winner = winnerOf(head);
  return {
    format: logFormatOf(terms),
    listingId: auction._id,
    terms: terms as PublicLog["terms"],
    result: {
      status: head.status,
      priceCents: head.priceCents,
      winnerId: winner ? bidderTag(auction, winner.winnerId) : null,
      bidCount: head.bidCount,
      effectiveEndsAt: head.effectiveEndsAt,
      headHash: auction.headHash,
    },
    // The desk made each row by its kind; the API's output is checked against the schema.
    rows: rows as PublicLog["rows"],
  };
}

/**
 * The whole ledger of a finished auction with its maxima opened.
 * @throws NotFoundError, ConflictError (AUCTION_RUNNING) while maxima are still secret.
 */
export async function publicLog(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<PublicLog> {
  const { auction } = await visibleAuction(ctx, listingId);
  if (!isOver(auction.status)) {
    throw new ConflictError("The log is opened when the auction has ended.", {
      reason: "AUCTION_RUNNING",
    });
  }
  return publicLogOf(auction, await readLedger(ctx.db.rows, listingId));
}
