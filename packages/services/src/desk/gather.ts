import type { ListingRow } from "@loopbid/db";
import type { CaseKind, DeskCase } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { overdueAt } from "../fraud/overdue.ts";
import { UNSCORED } from "../moderation/by-urgency.ts";
import { openAppeals } from "./open-appeals.ts";

/** More than these of one kind are open only in an emergency; the rest come up as these are decided. */
const MOST_RANKED = 1_000;
/** Each person who reports a listing takes away so much of the doubt that is left. */
const DOUBT_LEFT = 0.6;
const CHAT_RISK = { reported: 0.6, warned: 0.3, perWarning: 0.05, most: 0.95 } as const;

/** A case before it is shown: whom it is about is an id, and its claim is not known. */
export type RankedCase = Omit<DeskCase, "title" | "handle" | "claim" | "imageKey" | "own"> & {
  listingId: string | null;
  personId: string | null;
  /** Whose decision an appeal is about. */
  deciderId?: string | null;
};

const OPEN: Readonly<Record<CaseKind, (ctx: ServiceContext) => Promise<RankedCase[]>>> = {
  LISTING: heldListings,
  REPORT: reportedListings,
  CHAT: chatCases,
  SHILL: shillAlerts,
  APPEAL: (ctx) => openAppeals(ctx, MOST_RANKED),
};

/** The open cases of these kinds, with the risk that they are ordered by. */
export async function gatherCases(
  ctx: ServiceContext,
  kinds: readonly CaseKind[],
): Promise<RankedCase[]> {
  return (await Promise.all(kinds.map((kind) => OPEN[kind](ctx)))).flat();
}

async function heldListings(ctx: ServiceContext): Promise<RankedCase[]> {
  const { listings, fraud_checks } = ctx.db.rows;
  const options = {
    projection: { version: 1, pendingSince: 1, updatedAt: 1, sellerId: 1 },
    sort: { pendingSince: 1 },
    limit: MOST_RANKED,
  } as const;
  const [held, overdue] = await Promise.all([
    listings.find({ state: "HELD", accountHold: { $ne: true } }, options),
    listings.find(overdueAt(ctx.now()), options),
  ]);
  const waiting: Pick<ListingRow, "_id" | "version" | "pendingSince" | "updatedAt" | "sellerId">[] =
    [...held, ...overdue];
  const checks = await fraud_checks.find(
    { listingId: { $in: waiting.map(({ _id }) => _id) } },
    { sort: { listingVersion: 1 }, projection: { listingId: 1, score: 1 } },
  );
  const scores = new Map(checks.map(({ listingId, score }) => [listingId, score]));
  return waiting.map(({ _id, version, pendingSince, updatedAt, sellerId }) => ({
    kind: "LISTING" as const,
    subjectId: _id,
    revision: version,
    risk: scores.get(_id) ?? UNSCORED,
    reports: 0,
    since: (pendingSince ?? updatedAt).toISOString(),
    newestAt: (pendingSince ?? updatedAt).toISOString(),
    listingId: _id,
    personId: sellerId,
  }));
}

async function reportedListings(ctx: ServiceContext): Promise<RankedCase[]> {
  const { listing_reports } = ctx.db.rows;
  const found = await listing_reports.aggregate<{
    _id: string;
    count: number;
    first: Date;
    last: Date;
  }>([
    { $match: { state: "OPEN" } },
    {
      $group: {
        _id: "$listingId",
        count: { $sum: 1 },
        first: { $min: "$createdAt" },
        last: { $max: "$createdAt" },
      },
    },
    { $sort: { first: 1 } },
    { $limit: MOST_RANKED },
  ]);
  if (found.length === 0) return [];
  const rows = await ctx.db.rows.listings.find(
    { _id: { $in: found.map(({ _id }) => _id) } },
    { projection: { version: 1, sellerId: 1 } },
  );
  const listingOf = new Map(rows.map((row) => [row._id, row]));
  return found.flatMap(({ _id, count, first, last }) => {
    const listing = listingOf.get(_id);
    if (!listing) return [];
    return {
      kind: "REPORT" as const,
      subjectId: _id,
      revision: listing.version,
      risk: riskOfReports(count),
      reports: count,
      since: first.toISOString(),
      newestAt: last.toISOString(),
      listingId: _id,
      personId: listing.sellerId,
    };
  });
}

/** 0 to 1: one report could be a grudge, five hardly. */
export function riskOfReports(count: number): number {
  return 1 - DOUBT_LEFT ** count;
}

async function chatCases(ctx: ServiceContext): Promise<RankedCase[]> {
  const found = await ctx.db.rows.chat_cases.find(
    { state: "OPEN" },
    { sort: { updatedAt: 1 }, limit: MOST_RANKED },
  );
  const { reported, warned, perWarning, most } = CHAT_RISK;
  return found.map((row) => ({
    kind: "CHAT" as const,
    subjectId: row._id,
    revision: row.revision,
    risk: Math.min(most, (row.reportedById ? reported : warned) + row.warned * perWarning),
    reports: row.reportedById ? 1 : 0,
    since: row.createdAt.toISOString(),
    newestAt: row.updatedAt.toISOString(),
    listingId: row.listingId,
    personId: row.personId,
  }));
}

async function shillAlerts(ctx: ServiceContext): Promise<RankedCase[]> {
  const found = await ctx.db.rows.shill_alerts.find(
    { state: "OPEN" },
    { sort: { score: -1 }, limit: MOST_RANKED },
  );
  return found.map((row) => ({
    kind: "SHILL" as const,
    subjectId: row._id,
    revision: row.revision,
    risk: row.score,
    reports: 0,
    since: row.createdAt.toISOString(),
    newestAt: row.updatedAt.toISOString(),
    listingId: null,
    personId: row.bidderId,
  }));
}
