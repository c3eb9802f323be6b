import { type AuctionRow, countBidders } from "@loopbid/db";
import type { DeskAuctionLine, DeskAuctionsInput, DeskAuctionsResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { newestFirst } from "../newest-first.ts";
import type { Page } from "../cursor.ts";
import { handlesOf } from "../handles-of.ts";
import { soonestFirst } from "./soonest-first.ts";
import { toDeskAuction } from "./to-desk-auction.ts";

const PAGE_SIZE = 40;
const AHEAD_MS = 3_600_000;

/**
 * Auctions with what only the desk sees of them: those that run, what ends soonest first, or those that ended or were
 * cancelled, the newest first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function findAuctions(
  ctx: ServiceContext,
  { shelf, cursor }: DeskAuctionsInput,
): Promise<DeskAuctionsResult> {
  requireModerator(ctx);
  const page = shelf === "running" ? await running(ctx, cursor) : await over(ctx, shelf, cursor);
  return {
    items: await toLines(ctx, page.rows),
    nextCursor: page.nextCursor,
    serverTime: new Date(ctx.now()).toISOString(),
  };
}

type Cursor = DeskAuctionsInput["cursor"];

function running(ctx: ServiceContext, cursor: Cursor): Promise<Page<AuctionRow>> {
  return soonestFirst<AuctionRow>({
    field: "effectiveEndsAt",
    read: (span, options) => ctx.db.rows.auctions.find({ status: "LIVE", ...span }, options),
    cursor,
    limit: PAGE_SIZE,
    now: ctx.now(),
  });
}

const OVER = { ended: ["ENDED_SOLD", "ENDED_UNSOLD"], cancelled: ["CANCELLED"] } as const;

function over(
  ctx: ServiceContext,
  shelf: keyof typeof OVER,
  cursor: Cursor,
): Promise<Page<AuctionRow>> {
  const status = { $in: [...OVER[shelf]] };
  return newestFirst<AuctionRow>({
    field: "closedAt",
    read: (span, options) => ctx.db.rows.auctions.find({ status, ...span }, options),
    cursor,
    limit: PAGE_SIZE,
    newest: ctx.now() + AHEAD_MS,
  });
}

async function toLines(
  ctx: ServiceContext,
  rows: readonly AuctionRow[],
): Promise<DeskAuctionLine[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ _id }) => _id);
  const people = rows.flatMap(({ sellerId, leaderId }) => [sellerId, leaderId]);
  const [listings, handles, bidders] = await Promise.all([
    ctx.db.rows.listings.find({ _id: { $in: ids } }, { projection: { title: 1, images: 1 } }),
    handlesOf(ctx.db, people),
    countBidders(ctx.db.rows, ids),
  ]);
  const listingOf = new Map(listings.map((row) => [row._id, row]));
  return rows.map((row) => ({
    ...toDeskAuction(row, handles),
    title: listingOf.get(row._id)?.title ?? "",
    imageKey: listingOf.get(row._id)?.images[0]?.key ?? null,
    sellerHandle: handles.get(row.sellerId) ?? "",
    bidderCount: bidders.get(row._id) ?? 0,
  }));
}
