import { NotFoundError } from "@loopbid/core";
import type { ShillAlertRow } from "@loopbid/db";
import {
  type ShillAlert,
  type ShillAlertsInput,
  type ShillAlertsResult,
  ShillOutcome,
} from "@loopbid/validators";
import type { z } from "zod";
import { requireModerator, type ServiceContext } from "../context.ts";

const PAGE_SIZE = 20;

/**
 * Alerts in one state, the strongest first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function shillAlerts(
  ctx: ServiceContext,
  { state, cursor }: z.output<typeof ShillAlertsInput>,
): Promise<ShillAlertsResult> {
  requireModerator(ctx);
  const after = cursor && {
    score: { $lte: cursor.score },
    $or: [{ score: { $lt: cursor.score } }, { _id: { $lt: cursor.id } }],
  };
  const found = await ctx.db.rows.shill_alerts.find(
    { state, ...after },
    { sort: { score: -1, _id: -1 }, limit: PAGE_SIZE + 1 },
  );
  const page = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined;
  return {
    items: await toAlerts(ctx, page),
    nextCursor: last ? { score: last.score, id: last._id } : null,
  };
}

/**
 * One alert, open or decided.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function shillAlert(
  ctx: ServiceContext,
  { alertId }: { alertId: string },
): Promise<ShillAlert> {
  requireModerator(ctx);
  const row = await ctx.db.rows.shill_alerts.findOne({ _id: alertId });
  const [alert] = await toAlerts(ctx, row ? [row] : []);
  if (!alert) throw new NotFoundError("There is no such alert.");
  return alert;
}

async function toAlerts(ctx: ServiceContext, page: ShillAlertRow[]): Promise<ShillAlert[]> {
  if (page.length === 0) return [];
  const { users, listings } = ctx.db.rows;
  const people = page.flatMap((row) => [row.sellerId, row.bidderId, row.decidedById ?? []].flat());
  const auctionIds = page.flatMap(({ meetings }) => meetings.map(({ auctionId }) => auctionId));
  const [foundUsers, foundListings] = await Promise.all([
    users.find({ _id: { $in: [...new Set(people)] } }, { projection: { handle: 1, status: 1 } }),
    listings.find(
      { _id: { $in: [...new Set(auctionIds)] } },
      { projection: { slug: 1, title: 1 } },
    ),
  ]);
  const handles = new Map(foundUsers.map(({ _id, handle }) => [_id, handle]));
  const titles = new Map(foundListings.map(({ _id, slug, title }) => [_id, { slug, title }]));
  return page.map((row) => ({
    id: row._id,
    revision: row.revision,
    state: row.state,
    score: row.score,
    judgeVersion: row.judgeVersion,
    sellerHandle: handles.get(row.sellerId) ?? null,
    bidderHandle: handles.get(row.bidderId) ?? null,
    signals: row.signals.map(({ key, strength, weight }) => ({ key, strength, weight })),
    facts: {
      auctions: row.auctions,
      sellerAuctions: row.sellerAuctions,
      bidderAuctions: row.bidderAuctions,
      wins: row.wins,
      losses: row.losses,
      pushes: row.pushes,
      pushedCents: row.pushedCents,
      retractions: row.retractions,
      timeLeft: row.timeLeft,
      bidShare: row.bidShare,
    },
    meetings: row.meetings.map(({ auctionId, outcome, pushedCents }) => ({
      listingId: auctionId,
      slug: titles.get(auctionId)?.slug ?? null,
      title: titles.get(auctionId)?.title ?? null,
      outcome: ShillOutcome.parse(outcome),
      pushedCents,
    })),
    decidedBy: row.decidedById ? (handles.get(row.decidedById) ?? null) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.note,
    updatedAt: row.updatedAt.toISOString(),
  }));
}
