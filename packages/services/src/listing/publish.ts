import { ConflictError, ForbiddenError } from "@loopbid/core";
import type { OwnListing, PublishListingInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { requireComplete } from "./completeness.ts";
import { requireFeature } from "../settings/features.ts";
import { requireNotOffered } from "../second-chance/relisted.ts";
import { fetchOwn, staleVersion } from "./fetch-own.ts";
import { storeFingerprint } from "./fingerprint.ts";
import { enqueueCheck, forReview } from "./for-review.ts";
import { makeSlug } from "./make-slug.ts";
import { toOwn } from "./to-own.ts";

/**
 * Hands a complete draft, or a held listing that was improved, to the check. Publishing again what is being checked
 * or live already changes nothing. The address is final from the first publish on.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (ACCOUNT_LIMITED, FEATURE_OFF), ConflictError
 * (LISTING_HIDDEN), InvalidError (INCOMPLETE) that names each field.
 */
export async function publishListing(
  ctx: ServiceContext,
  { id }: PublishListingInput,
): Promise<OwnListing> {
  const listing = await fetchOwn(ctx, id);
  if (listing.state === "LIVE") return toOwn(listing);
  if (listing.state === "PENDING_REVIEW") {
    await enqueueCheck(ctx, id, listing.version);
    return toOwn(listing);
  }
  if (listing.state !== "DRAFT" && listing.state !== "HELD") {
    throw new ConflictError("This listing is closed and cannot be published.", {
      reason: "LISTING_CLOSED",
    });
  }
  refuseLimited(ctx);
  if (listing.state === "DRAFT") await requireFeature(ctx, "new-listings");
  await refuseHidden(ctx, id);
  await requireComplete(ctx, listing);
  const fields = {
    ...forReview(listing, ctx.now()),
    ...(listing.state === "DRAFT" && listing.publishedAt === null
      ? { slug: makeSlug(listing.title) }
      : {}),
  };
  await ctx.db.transaction(async (rows) => {
    const { version, state } = listing;
    const matched = await rows.listings.updateOne({ _id: id, version, state }, { $set: fields });
    if (matched === 0) throw staleVersion();
    await requireNotOffered(rows, listing, ctx.now());
    await storeFingerprint(rows, listing, ctx.now());
    await audit(ctx, rows, "listing.publish", "listing", id, { version: fields.version! });
  });
  await enqueueCheck(ctx, id, fields.version!);
  return toOwn({ ...listing, ...fields });
}

function refuseLimited(ctx: ServiceContext): void {
  const { limitedUntil = 0 } = requireUser(ctx);
  if (limitedUntil <= ctx.now()) return;
  throw new ForbiddenError("Your account is limited: it may not list anything for a while.", {
    reason: "ACCOUNT_LIMITED",
    data: { until: new Date(limitedUntil).toISOString() },
  });
}

/** What a moderator hid comes back by a moderator, not by another check. */
async function refuseHidden(ctx: ServiceContext, subjectId: string): Promise<void> {
  const hidden = await ctx.db.rows.statements.findOne({
    subject: "LISTING",
    subjectId,
    decision: "HIDE",
    undoneAt: null,
  });
  if (!hidden) return;
  throw new ConflictError("A moderator is looking into this listing.", {
    reason: "LISTING_HIDDEN",
  });
}
