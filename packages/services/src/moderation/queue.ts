import type { FraudCheckRow, ListingRow, UserRow } from "@loopbid/db";
import type { QueueInput, QueueItem, QueueResult } from "@loopbid/validators";
import type { z } from "zod";
import { requireModerator, type ServiceContext } from "../context.ts";
import { checksStatus } from "../fraud/checks-status.ts";
import { caseKey, claimsOf } from "../desk/claims.ts";
import { overdueAt } from "../fraud/overdue.ts";
import { sellerSummary } from "../listing/seller-summary.ts";
import { activeThresholds } from "../rules/load-rules.ts";
import { byUrgency } from "./by-urgency.ts";
import { toQueueItem } from "./to-queue-item.ts";

const PAGE_SIZE = 20;
/** Not those that are held for their seller's account: there is nothing to decide about them. */
const HELD = { state: "HELD", accountHold: { $ne: true } } as const;
const PROJECTION = { version: 1, pendingSince: 1, updatedAt: 1 };
/** More than these wait only in an emergency; the rest come up as these are decided. */
const MOST_RANKED = 2_000;

type WaitingRow = Pick<ListingRow, "_id" | "version" | "pendingSince" | "updatedAt">;

/**
 * Held listings and those that wait too long for their check, the most urgent first, each with its check.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function moderationQueue(
  ctx: ServiceContext,
  { page }: z.output<typeof QueueInput>,
): Promise<QueueResult> {
  requireModerator(ctx);
  const { listings } = ctx.db.rows;
  const overdue = overdueAt(ctx.now());
  const oldest = { projection: PROJECTION, sort: { pendingSince: 1 }, limit: MOST_RANKED } as const;
  const [held, unchecked, heldCount, uncheckedCount, status, thresholds] = await Promise.all([
    listings.find(HELD, oldest),
    listings.find(overdue, oldest),
    listings.count(HELD),
    listings.count(overdue),
    checksStatus(ctx),
    activeThresholds(ctx),
  ]);
  const waiting = [...held, ...unchecked];
  const checks = await checksOf(ctx, waiting);
  const ranked = byUrgency(waiting, checks, ctx.now());
  const ids = ranked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ _id }) => _id);
  const items = await load(ctx, ids, checks);
  return {
    items,
    total: heldCount + uncheckedCount,
    pageCount: Math.max(1, Math.ceil(ranked.length / PAGE_SIZE)),
    pendingCount: status.waiting,
    checks: status,
    thresholds,
  };
}

/** The newest check of each. */
async function checksOf(
  ctx: ServiceContext,
  waiting: readonly WaitingRow[],
): Promise<Map<string, FraudCheckRow>> {
  if (waiting.length === 0) return new Map();
  const found = await ctx.db.rows.fraud_checks.find(
    { listingId: { $in: waiting.map(({ _id }) => _id) } },
    { sort: { listingVersion: 1 } },
  );
  return new Map(found.map((check) => [check.listingId, check]));
}

async function load(
  ctx: ServiceContext,
  ids: readonly string[],
  checks: ReadonlyMap<string, FraudCheckRow>,
): Promise<QueueItem[]> {
  if (ids.length === 0) return [];
  const found = await ctx.db.rows.listings.find({
    _id: { $in: [...ids] },
    state: { $in: ["HELD", "PENDING_REVIEW"] },
  });
  const sellerIds = [...new Set(found.map(({ sellerId }) => sellerId))];
  const users = await ctx.db.rows.users.find({ _id: { $in: sellerIds } });
  const sellers = new Map(
    await Promise.all(
      users.map(async (user: UserRow) => [user._id, await sellerSummary(ctx, user)] as const),
    ),
  );
  const claims = await claimsOf(
    ctx,
    ids.map((subjectId) => ({ kind: "LISTING", subjectId })),
  );
  const rows = new Map(found.map((row) => [row._id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const seller = row && sellers.get(row.sellerId);
    const claim = claims.get(caseKey({ kind: "LISTING", subjectId: id })) ?? null;
    return seller ? [{ ...toQueueItem(row, seller, checks.get(id) ?? null), claim }] : [];
  });
}
