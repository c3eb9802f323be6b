import { NotFoundError } from "@loopbid/core";
import { type BidRow, readLedgerRange, readRetractions } from "@loopbid/db";
import { isOver } from "@loopbid/domain";
import type { DeskLedgerInput, DeskLedgerResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";

const PAGE_SIZE = 50;

/**
 * An auction's ledger with its bidders' real handles, the newest row first, fifty a page. Maxima are opened with the
 * auction's end, to the desk as to everyone: moderators bid too.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function deskLedger(
  ctx: ServiceContext,
  { listingId, cursor }: DeskLedgerInput,
): Promise<DeskLedgerResult> {
  requireModerator(ctx);
  const auction = await ctx.db.rows.auctions.findOne({ _id: listingId });
  if (!auction) throw new NotFoundError("There is no such auction.");
  // Rows count from 1 without a gap, so a page is a range.
  const beforeSeq = Math.min(cursor ?? Number.MAX_SAFE_INTEGER, auction.seq + 1);
  const afterSeq = Math.max(0, beforeSeq - 1 - PAGE_SIZE);
  const [found, retractions] = await Promise.all([
    readLedgerRange(ctx.db.rows, listingId, { afterSeq, beforeSeq }),
    readRetractions(ctx.db.rows, listingId),
  ]);
  const takenBack = takenBackBy(retractions);
  const handles = await handlesOf(
    ctx.db,
    found.map(({ bidderId }) => bidderId),
  );
  const opened = isOver(auction.status);
  return {
    rows: found.toReversed().map((row) => ({
      seq: row.seq,
      kind: row.kind,
      bidder: row.bidderId && (handles.get(row.bidderId) ?? ""),
      priceCents: row.priceCents,
      maxCents: opened ? row.maxCents : null,
      reason: row.reason,
      takenBack: takenBack.get(row.seq) ?? null,
      extended: row.extended,
      at: row.at.toISOString(),
    })),
    nextCursor: afterSeq > 0 ? afterSeq + 1 : null,
  };
}

type TakenBack = DeskLedgerResult["rows"][number]["takenBack"];

/** By the seq of each bid that does not stand any more. */
function takenBackBy(retractions: readonly BidRow[]): Map<number, TakenBack> {
  return new Map(
    retractions.flatMap(({ seq, reason, retracts }) =>
      retracts.map((bid) => [bid, { seq, reason }] as const),
    ),
  );
}
