import { ConflictError } from "@loopbid/core";
import type { ListingRow, NotificationRow, Rows } from "@loopbid/db";
import { groundOf } from "@loopbid/domain";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";
import { closeAuctionOfRemoved } from "../moderation/close-auction-of-removed.ts";
import { tellSeller } from "../moderation/tell-seller.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { writeListingStatement } from "../statement/write-listing-statement.ts";
import type { Assessment } from "./facts.ts";
import { heldNotice, removedNotice } from "./notices.ts";

/**
 * Holds or removes a listing by its verdict, with what the seller reads about it.
 * @throws ConflictError where the listing changed since it was read.
 */
export async function takeOffForCheck(
  ctx: ServiceContext,
  listing: ListingRow,
  assessment: Assessment,
  alongside: (rows: Rows) => Promise<void>,
): Promise<void> {
  const { _id, version } = listing;
  const removed = assessment.verdict === "BLOCK";
  const notice = removed ? removedNotice(assessment.reasons) : heldNotice(assessment.reasons);
  const now = new Date(ctx.now());
  const fields = removed
    ? { state: "REMOVED" as const, pendingSince: null, closedAt: now }
    : { state: "HELD" as const };
  const told = await ctx.db.transaction(async (rows): Promise<NotificationRow[]> => {
    const matched = await rows.listings.updateOne(
      { _id, version, state: "PENDING_REVIEW" },
      { $set: { ...fields, notice, updatedAt: now } },
    );
    if (matched === 0) throw new ConflictError("The listing changed while it was being checked.");
    await alongside(rows);
    const { score, reasons } = assessment;
    const action = removed ? "listing.remove" : "listing.hold";
    await audit(ctx, rows, action, "listing", _id, { version, score, reasons });
    if (!removed) return [];
    const given = { decision: "REMOVE", ground: groundOf(reasons), text: notice } as const;
    return writeListingStatement(ctx, rows, listing, given);
  });
  if (removed) {
    await closeAuctionOfRemoved(ctx, listing);
    return dispatchNotifications(ctx, told);
  }
  await announceCase(ctx, "LISTING", _id);
  await afterCommit(ctx, "news of the check", () => tellSeller(ctx, listing, "held", notice));
}
