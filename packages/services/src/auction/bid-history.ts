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
  const rows = await ctx.db.rows.bids.find(
    { auctionId: auction._id, seq: { $lt: input.beforeSeq ?? Number.MAX_SAFE_INTEGER } },
    { sort: { seq: -1 }, limit: PAGE + 1 },
  );
  const lines = await toLines(ctx.db, auction, rows.slice(0, PAGE));
  const viewerId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return {
    lines: lines.map((line, index) => ({
      ...line,
      isViewer: viewerId !== null && rows[index]!.bidderId === viewerId,
    })),
    nextBeforeSeq: rows.length > PAGE ? lines.at(-1)!.seq : null,
  };
}
