import { ConflictError, NotFoundError } from "@loopbid/core";
import { SIGNALS_ONLY } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { latestCheck } from "../moderation/latest-check.ts";
import { activeThresholds } from "../rules/load-rules.ts";

/**
 * Many listings are approved at once only where the check saw little in them: never one that scores from the blocking
 * threshold on, and never one that no model has read, since nobody would have.
 * @throws NotFoundError, ConflictError (OVER_BLOCK, UNREAD).
 */
export async function assertBulkApproval(ctx: ServiceContext, listingId: string): Promise<void> {
  const listing = await ctx.db.rows.listings.findOne(
    { _id: listingId },
    { projection: { version: 1, state: 1 } },
  );
  if (!listing) throw new NotFoundError("There is no such listing.");
  const [check, thresholds] = await Promise.all([latestCheck(ctx, listing), activeThresholds(ctx)]);
  if (check && (check.verdict === "BLOCK" || check.score >= thresholds.block))
    throw new ConflictError("It scores above the blocking threshold: open it to decide.", {
      reason: "OVER_BLOCK",
    });
  if (!check || check.modelVersion === SIGNALS_ONLY || listing.state === "PENDING_REVIEW")
    throw new ConflictError("No model has read it: open it to decide.", { reason: "UNREAD" });
}
