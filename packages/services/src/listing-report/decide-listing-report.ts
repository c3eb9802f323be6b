import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from "@loopbid/core";
import type { ListingRow, Rows } from "@loopbid/db";
import type { DecideListingReportInput } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { closeCase } from "../desk/announce.ts";
import { assertUnclaimed } from "../desk/claims.ts";
import { latestCheck } from "../moderation/latest-check.ts";
import { followTakeOff, type TakenOff, writeTakeOff } from "../moderation/take-listing-off.ts";
import { writeDecision } from "../moderation/write-decision.ts";

type Decision = z.output<typeof DecideListingReportInput>;

/**
 * A moderator dismisses the reports of a listing that they saw, or takes the listing off sale, which settles all of them
 * and ends its auction without a sale. Of two decisions at once one wins; the same moderator's same one again changes
 * nothing.
 * @throws UnauthenticatedError, ForbiddenError (also on an own listing or an own report), NotFoundError, InvalidError
 * (STATEMENT_REQUIRED), ConflictError (CLAIMED, STALE_VERSION, NOT_LIVE, ALREADY_DECIDED).
 */
export async function decideListingReport(
  ctx: ServiceContext,
  input: Decision,
): Promise<{ ok: true }> {
  const { userId } = requireModerator(ctx);
  const { listingId } = input;
  requireStatement(input);
  const { listings, listing_reports } = ctx.db.rows;
  const [listing, own] = await Promise.all([
    listings.findOne({ _id: listingId }),
    listing_reports.findOne({ listingId, reporterId: userId, state: "OPEN" }),
  ]);
  if (!listing) throw new NotFoundError("There is no such listing.");
  if (listing.sellerId === userId || own)
    throw new ForbiddenError("You may not decide a case that you are part of.");
  await assertUnclaimed(ctx, "REPORT", listingId);
  const settled = await ctx.db.transaction((rows) => settle(ctx, rows, listing, input));
  if (!settled) await assertRepeated(ctx, input);
  else if (settled.taken) await followTakeOff(ctx, settled.taken);
  await closeCase(ctx, "REPORT", listingId);
  return { ok: true };
}

function requireStatement({ decision, statement }: Decision): void {
  if (decision !== "REMOVE" || statement.length > 0) return;
  const message = "Tell the seller why the listing is removed.";
  throw new InvalidError(message, {
    reason: "STATEMENT_REQUIRED",
    issues: [{ field: "statement", message }],
  });
}

/** Null where others decided first. */
async function settle(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  input: Decision,
): Promise<{ taken: TakenOff | null } | null> {
  const { userId: decidedById } = requireModerator(ctx);
  const { _id: listingId } = listing;
  const { decision } = input;
  const seen = decision === "DISMISS" ? { createdAt: { $lte: new Date(input.seenUntil) } } : {};
  const state = decision === "DISMISS" ? "DISMISSED" : "ACTED";
  const reports = await rows.listing_reports.updateMany(
    { listingId, state: "OPEN", ...seen },
    { $set: { state, decidedById, decidedAt: new Date(ctx.now()) } },
  );
  if (reports === 0) return null;
  const taken = decision === "REMOVE" ? await remove(ctx, rows, listing, input) : null;
  await audit(ctx, rows, `listing-report.${decision.toLowerCase()}`, "listing", listingId, {
    reports,
    version: input.version,
  });
  return { taken };
}

/** @throws ConflictError (STALE_VERSION, NOT_LIVE), which ends the transaction. */
async function remove(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  { version, statement, ground, labels }: Decision,
): Promise<TakenOff> {
  const asSeen = { ...listing, version, state: "LIVE" as const };
  const taking = { decision: "REMOVE", ground, text: statement } as const;
  const taken = await writeTakeOff(ctx, rows, asSeen, taking);
  if (!taken) throw await whyNot(rows, listing._id, version);
  await writeDecision(
    ctx,
    rows,
    listing,
    { listingId: listing._id, version, decision: "REMOVE", statement, labels },
    await latestCheck(ctx, listing),
  );
  return taken;
}

async function whyNot(rows: Rows, listingId: string, version: number): Promise<ConflictError> {
  const listing = await rows.listings.findOne({ _id: listingId });
  if (listing?.state === "LIVE" && listing.version !== version)
    return new ConflictError("The seller edited this listing after you opened it.", {
      reason: "STALE_VERSION",
      data: { version: listing.version },
    });
  return new ConflictError("This listing is not on sale any more.", {
    reason: "NOT_LIVE",
    data: { state: listing?.state ?? null },
  });
}

/** @throws ConflictError (STALE_VERSION, ALREADY_DECIDED) unless the same moderator decided the same before. */
async function assertRepeated(
  ctx: ServiceContext,
  { listingId, decision }: Decision,
): Promise<void> {
  const { userId } = requireModerator(ctx);
  const { listing_reports } = ctx.db.rows;
  if (await listing_reports.findOne({ listingId, state: "OPEN" }))
    throw new ConflictError("There are more reports than you looked at.", {
      reason: "STALE_VERSION",
    });
  const last = await listing_reports.findOne({ listingId }, { sort: { decidedAt: -1 } });
  if (!last) throw new NotFoundError("Nobody reported this listing.");
  const state = decision === "DISMISS" ? "DISMISSED" : "ACTED";
  if (last.decidedById === userId && last.state === state) return;
  throw new ConflictError("Another moderator decided these reports.", {
    reason: "ALREADY_DECIDED",
  });
}
