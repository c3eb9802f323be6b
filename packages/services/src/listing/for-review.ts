import type { ListingRow } from "@loopbid/db";
import { categoryBySlug, validateSpecs } from "@loopbid/domain";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import type { ListingFields } from "./draft-fields.ts";
import { hasAuction } from "./edit-rules.ts";
import { textHash } from "./text-hash.ts";

/** The fields of a complete listing that goes to its check: one version on, and without what its format does not use. */
export function forReview(listing: ListingRow, now: number): ListingFields {
  const category = categoryBySlug(listing.categorySlug!)!;
  const specs = validateSpecs(category, listing.specs as Record<string, unknown>);
  return {
    ...(specs.ok ? { specs: specs.specs as never } : {}),
    ...(hasAuction(listing) ? {} : priceFields(listing)),
    state: "PENDING_REVIEW",
    version: listing.version + 1,
    notice: null,
    textHash: textHash(listing),
    pendingSince: new Date(now),
    updatedAt: new Date(now),
  };
}

const NO_OFFERS = { takesOffers: false, autoAcceptCents: null, autoDeclineCents: null };

function priceFields(listing: ListingRow): ListingFields {
  if (listing.format === "AUCTION") return { priceCents: listing.startCents!, ...NO_OFFERS };
  const noAuction = {
    startCents: null,
    reserveCents: null,
    buyNowCents: null,
    durationHours: null,
  };
  return listing.takesOffers ? noAuction : { ...noAuction, ...NO_OFFERS };
}

/** Asks for the check of this version; a lost job is made good by the sweep over `pendingSince`. */
export function enqueueCheck(
  ctx: ServiceContext,
  listingId: string,
  version: number,
): Promise<void> {
  return afterCommit(ctx, "fraud.check-listing", () =>
    ctx.jobs.enqueue("fraud.check-listing", { listingId, version }),
  );
}
