import { readLedgerRange } from "@loopbid/db";
import type { HistoryResult } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { toLines } from "./to-public.ts";
import { visibleAuction } from "./visible.ts";

const PAGE = 50;

export interface BidHistoryInput {
  listingId: string;
  beforeSeq?: number | undefined;
}

/** The public ledger, newest first, fifty rows a page; bidders are masked. @throws NotFoundError */
export async function bidHistory(
  ctx: ServiceContext,
  input: BidHistoryInput,
): Promise<HistoryResult> {
  const { auction } = await visibleAuction(ctx, input.listingId);
  // Rows count from 1 without a gap, so a page is a range.
  const beforeSeq = Math.min(input.beforeSeq ?? Number.MAX_SAFE_INTEGER, auction.seq + 1);
  const afterSeq = Math.max(0, beforeSeq - 1 - PAGE);
  const rows = await readLedgerRange(ctx.db.rows, auction._id, { afterSeq, beforeSeq });
  rows.reverse();
  const lines = await toLines(ctx.db, auction, rows);
  const viewerId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return {
    lines: lines.map((line, index) => ({
      ...line,
      isViewer: viewerId !== null && rows[index]!.bidderId === viewerId,
    })),
    nextBeforeSeq: afterSeq > 0 ? afterSeq + 1 : null,
  };
}
