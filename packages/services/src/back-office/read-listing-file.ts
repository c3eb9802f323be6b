import { NotFoundError } from "@loopbid/core";
import type { AuctionRow, ListingRow, OrderRow } from "@loopbid/db";
import type { ListingFile } from "@loopbid/validators";
import { toAuditEntries } from "../audit-log/to-audit-entries.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { isDecidable } from "../fraud/overdue.ts";
import { sellerSummary } from "../listing/seller-summary.ts";
import { latestCheck } from "../moderation/latest-check.ts";
import { toQueueItem } from "../moderation/to-queue-item.ts";
import { handlesOf } from "../handles-of.ts";
import { toAuctionFile } from "./to-desk-auction.ts";

const MOST_ENTRIES = 20;
const MOST_ORDERS = 10;

/**
 * One listing whole, as the desk sees it: what it says, its seller, its newest check, what was done to it, its auction
 * with the reserve, and the orders that came of it. Drafts are their seller's alone.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function readListingFile(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<ListingFile> {
  requireModerator(ctx);
  const { listings, users, auctions, orders, audit_entries } = ctx.db.rows;
  const row = await listings.findOne({ _id: listingId, state: { $ne: "DRAFT" } });
  const user = row && (await users.findOne({ _id: row.sellerId }));
  if (!user) throw new NotFoundError("There is no such listing.");
  const newest = { sort: { createdAt: -1 }, limit: MOST_ORDERS } as const;
  const [summary, check, counts, auction, made, entries] = await Promise.all([
    sellerSummary(ctx, user),
    latestCheck(ctx, row),
    countsOf(ctx, row),
    auctions.findOne({ _id: listingId }),
    orders.find({ listingId }, newest),
    audit_entries.find({ entityId: listingId }, { sort: { at: -1 }, limit: MOST_ENTRIES }),
  ]);
  const [handles, history] = await Promise.all([
    handlesOf(ctx.db, [auction?.leaderId ?? null, ...made.map(({ buyerId }) => buyerId)]),
    toAuditEntries(ctx, entries),
  ]);
  const seller = { ...summary, status: user.status };
  return {
    ...factsOf(row, ctx.now()),
    listing: toQueueItem(row, summary, check).listing,
    seller,
    counts,
    check: check && {
      score: check.score,
      verdict: check.verdict,
      listingVersion: check.listingVersion,
      modelVersion: check.modelVersion,
      createdAt: check.createdAt.toISOString(),
    },
    history,
    auction: openedAuction(auction, handles),
    orders: made.map((order) => toOrder(order, handles)),
  };
}

function factsOf(row: ListingRow, now: number) {
  return {
    terms: {
      localPickup: row.localPickup,
      startCents: row.startCents,
      reserveCents: row.reserveCents,
      durationHours: row.durationHours,
      takesOffers: row.takesOffers,
    },
    notice: row.notice,
    accountHold: row.accountHold === true,
    decidable: isDecidable(row, now),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    relistedFromId: row.relistedFromId,
  };
}

async function countsOf(ctx: ServiceContext, row: ListingRow): Promise<ListingFile["counts"]> {
  const { listing_reports } = ctx.db.rows;
  const [reports, openReports] = await Promise.all([
    listing_reports.count({ listingId: row._id }),
    listing_reports.count({ listingId: row._id, state: "OPEN" }),
  ]);
  return { reports, openReports, watchers: row.watcherCount, views: row.viewCount };
}

function openedAuction(
  auction: AuctionRow | null,
  handles: ReadonlyMap<string, string>,
): ListingFile["auction"] {
  return auction && toAuctionFile(auction, handles);
}

function toOrder(
  order: OrderRow,
  handles: ReadonlyMap<string, string>,
): ListingFile["orders"][number] {
  return {
    id: order._id,
    buyerHandle: handles.get(order.buyerId) ?? "",
    cents: order.cents,
    feeCents: order.feeCents,
    source: order.source,
    state: order.state,
    payBy: order.payBy.toISOString(),
    unpaid: order.cancelReason === "UNPAID",
    createdAt: order.createdAt.toISOString(),
  };
}
