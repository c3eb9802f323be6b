import { NotFoundError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import type { CaseContext } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { sellerHistoryOf } from "../fraud/seller-history-of.ts";
import { handlesOf } from "../handles-of.ts";
import { auctionsOf } from "../shill/gather-seller.ts";
import { tallyEdges } from "../shill/tally-edges.ts";
import { alikeTo } from "./alike.ts";

const MOST_DECISIONS = 5;
const MOST_BIDDERS = 8;
/** The newest of a seller; decisions on older ones say little. */
const MOST_LISTINGS = 500;

/**
 * What surrounds a listing: the seller's past, listings that look like it, and who bids at the seller's auctions.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function caseContext(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<CaseContext> {
  requireModerator(ctx);
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (!listing) throw new NotFoundError("There is no such listing.");
  const [history, lookalikes, bidding] = await Promise.all([
    historyOf(ctx, listing),
    alikeTo(ctx, listing),
    biddingAt(ctx, listing.sellerId),
  ]);
  return { history, lookalikes, ...bidding };
}

async function historyOf(
  ctx: ServiceContext,
  { sellerId }: ListingRow,
): Promise<CaseContext["history"]> {
  const { listings, chat_cases, shill_alerts } = ctx.db.rows;
  const [known, onSale, openChatCases, openAlerts, own] = await Promise.all([
    sellerHistoryOf(ctx, sellerId),
    listings.count({ sellerId, state: "LIVE" }),
    chat_cases.count({ personId: sellerId, state: "OPEN" }),
    shill_alerts.count({ sellerId, state: "OPEN" }),
    listings.find(
      { sellerId },
      { projection: { title: 1 }, sort: { updatedAt: -1 }, limit: MOST_LISTINGS },
    ),
  ]);
  return {
    accountAgeMs: known.accountAgeMs,
    sold: known.soldCount,
    onSale,
    removed: known.removedCount,
    strikes: known.strikeCount,
    openChatCases,
    openAlerts,
    decisions: await decisionsOn(ctx, own),
  };
}

async function decisionsOn(
  ctx: ServiceContext,
  own: readonly Pick<ListingRow, "_id" | "title">[],
): Promise<CaseContext["history"]["decisions"]> {
  const { moderation_actions } = ctx.db.rows;
  const found = await moderation_actions.find(
    { listingId: { $in: own.map(({ _id }) => _id) } },
    { sort: { createdAt: -1 }, limit: MOST_DECISIONS },
  );
  const handles = await handlesOf(
    ctx.db,
    found.map(({ moderatorId }) => moderatorId),
  );
  const titles = new Map(own.map(({ _id, title }) => [_id, title]));
  return found.map(({ listingId, decision, moderatorId, createdAt }) => ({
    listingId,
    title: titles.get(listingId) ?? "",
    decision,
    by: handles.get(moderatorId) ?? "",
    at: createdAt.toISOString(),
  }));
}

async function biddingAt(
  ctx: ServiceContext,
  sellerId: string,
): Promise<Pick<CaseContext, "bidders" | "auctions">> {
  const edges = tallyEdges(sellerId, await auctionsOf(ctx, sellerId));
  const shown = edges
    .toSorted((a, b) => b.auctions - a.auctions || b.pushedCents - a.pushedCents)
    .slice(0, MOST_BIDDERS);
  const ids = shown.map(({ bidderId }) => bidderId);
  const [handles, alerts] = await Promise.all([
    handlesOf(ctx.db, ids),
    ctx.db.rows.shill_alerts.find(
      { sellerId, bidderId: { $in: ids }, state: { $ne: "DISMISSED" } },
      { projection: { bidderId: 1 } },
    ),
  ]);
  const alerted = new Set(alerts.map(({ bidderId }) => bidderId));
  return {
    auctions: edges[0]?.sellerAuctions ?? 0,
    bidders: shown.map(({ bidderId, auctions, wins, losses, pushedCents }) => ({
      handle: handles.get(bidderId) ?? "",
      auctions,
      wins,
      losses,
      pushedCents,
      alert: alerted.has(bidderId),
    })),
  };
}
