import { NotFoundError } from "@loopbid/core";
import type { ReviewItem } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { caseKey, claimsOf } from "../desk/claims.ts";
import { isDecidable } from "../fraud/overdue.ts";
import { sellerSummary } from "../listing/seller-summary.ts";
import { activeThresholds } from "../rules/load-rules.ts";
import { latestCheck } from "./latest-check.ts";
import { toQueueItem } from "./to-queue-item.ts";

/**
 * One listing as a moderator reads it, held or not; whether there is anything to decide, it says. Drafts are their
 * seller's alone.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function moderationItem(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<ReviewItem> {
  requireModerator(ctx);
  const row = await ctx.db.rows.listings.findOne({ _id: listingId, state: { $ne: "DRAFT" } });
  const user = row && (await ctx.db.rows.users.findOne({ _id: row.sellerId }));
  if (!user) throw new NotFoundError("There is no such listing.");
  const ref = { kind: "LISTING" as const, subjectId: listingId };
  const [seller, check, claims, thresholds] = await Promise.all([
    sellerSummary(ctx, user),
    latestCheck(ctx, row),
    claimsOf(ctx, [ref]),
    activeThresholds(ctx),
  ]);
  return {
    item: { ...toQueueItem(row, seller, check), claim: claims.get(caseKey(ref)) ?? null },
    thresholds,
    state: row.state,
    decidable: isDecidable(row, ctx.now()),
  };
}
