import type { AuctionRow, ListingRow, OutboxEventRow, Rows } from "@loopbid/db";
import { formatMoney, isOver } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tellMany } from "../notification/tell-many.ts";
import { armEvents, dispatchEvents } from "../outbox/record-events.ts";
import { watchersOf } from "./watchers.ts";

/** How long before an auction's end people are told of it. */
export const ENDING_SOON_MS = 3_600_000;

/**
 * Tells of an auction's end an hour ahead, once: those who bid and do not lead as bidders, whether or not they watch it,
 * and everyone else who watches. The leader hears of being outbid instead. Where the end moved away meanwhile this waits
 * for the hour before the new one; where the listing is not shown any more it says nothing.
 */
export async function tellOfEnding(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const listingId = event.subjectId;
  const { rows } = ctx.db;
  const [auction, listing] = await Promise.all([
    rows.auctions.findOne({ _id: listingId }),
    rows.listings.findOne({ _id: listingId, state: "LIVE" }),
  ]);
  const now = ctx.now();
  if (!auction || !listing || isOver(auction.status)) return;
  const endsAt = auction.effectiveEndsAt.getTime();
  if (endsAt <= now) return;
  if (endsAt - ENDING_SOON_MS > now) {
    const next = { kind: "ENDING_SOON" as const, subjectId: listingId, step: event.step + 1 };
    await armEvents(rows, now, [{ ...next, dueAt: endsAt - ENDING_SOON_MS }]);
    await dispatchEvents(ctx, listingId);
    return;
  }
  const bidders = await biddersOf(rows, auction);
  await tellBidders(ctx, auction, listing, bidders);
  await tellWatchers(ctx, auction, listing, bidders);
}

async function biddersOf({ bid_blocks: blocks }: Rows, auction: AuctionRow): Promise<Set<string>> {
  if (auction.bidCount === 0) return new Set();
  const found = await blocks.find({ auctionId: auction._id }, { projection: { bidderIds: 1 } });
  return new Set(found.flatMap(({ bidderIds }) => bidderIds));
}

function newsOf(auction: AuctionRow, listing: ListingRow) {
  const { _id, slug, title, images } = listing;
  const common = {
    key: `ending-soon:${_id}`,
    path: `/listing/${slug}`,
    imageKey: images[0]?.key ?? null,
    deadlineAt: auction.effectiveEndsAt,
  };
  const amount = formatMoney(auction.priceCents);
  return { common, values: { title, amount, until: auction.effectiveEndsAt.toISOString() } };
}

async function tellBidders(
  ctx: ServiceContext,
  auction: AuctionRow,
  listing: ListingRow,
  bidders: ReadonlySet<string>,
): Promise<void> {
  const { common, values } = newsOf(auction, listing);
  const behind = [...bidders].filter((userId) => userId !== auction.leaderId);
  const people = behind.map((userId) => ({ userId, values }));
  await tellMany(ctx, { ...common, type: "auction-ending" }, people);
}

async function tellWatchers(
  ctx: ServiceContext,
  auction: AuctionRow,
  listing: ListingRow,
  bidders: ReadonlySet<string>,
): Promise<void> {
  const { common, values } = newsOf(auction, listing);
  const except = new Set([...bidders, listing.sellerId]);
  for await (const page of watchersOf(ctx.db.rows, listing._id, except)) {
    const people = page.map((userId) => ({ userId, values }));
    await tellMany(ctx, { ...common, type: "ending-soon" }, people);
  }
}
