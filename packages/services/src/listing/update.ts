import type { ListingRow, Rows } from "@loopbid/db";
import type { OwnListing, UpdateListingInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { announceOffers, joinEffects, type OfferEffects } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { offerIssues, refuseWith, requireComplete } from "./completeness.ts";
import { draftFields, type ListingFields } from "./draft-fields.ts";
import { changesOnlyOffers, hasAuction, requireEditable } from "./edit-rules.ts";
import { fenceBids } from "./fence-bids.ts";
import { fetchOwn, staleVersion } from "./fetch-own.ts";
import { storeFingerprint } from "./fingerprint.ts";
import { enqueueCheck, forReview } from "./for-review.ts";
import { toOwn } from "./to-own.ts";

/**
 * Edits the own listing. A draft or held one just changes; one that is live or being checked must stay complete and
 * is checked again, unless only how it takes offers changes. A change that changes nothing keeps the version. Open offers are
 * void where buyers would get something else than what they made them for.
 * @throws UnauthenticatedError, NotFoundError, InvalidError, ConflictError (STALE_VERSION, HAS_BIDS, TERMS_FIXED, LISTING_CLOSED).
 */
export async function updateListing(
  ctx: ServiceContext,
  input: UpdateListingInput,
): Promise<OwnListing> {
  const listing = await fetchOwn(ctx, input.id);
  if (listing.version !== input.version) throw staleVersion();
  const patch = await draftFields(ctx, listing, input.changes);
  if (Object.keys(patch).length === 0) return toOwn(listing);
  requireEditable(listing, patch);
  const edited = { ...listing, ...patch };
  const onlyOffers = listing.state === "LIVE" && changesOnlyOffers(patch);
  const checkedAgain =
    !onlyOffers && (listing.state === "LIVE" || listing.state === "PENDING_REVIEW");
  if (checkedAgain) await requireComplete(ctx, edited);
  if (onlyOffers) refuseWith(offerIssues(edited));
  const fields: ListingFields = checkedAgain
    ? { ...patch, ...forReview(edited, ctx.now()) }
    : { ...patch, version: listing.version + 1, updatedAt: new Date(ctx.now()) };
  await store(ctx, listing, fields);
  const stored = { ...listing, ...fields };
  if (checkedAgain) await enqueueCheck(ctx, stored._id, stored.version);
  return toOwn(stored);
}

async function store(
  ctx: ServiceContext,
  listing: ListingRow,
  fields: ListingFields,
): Promise<void> {
  const write = async (rows: Rows) => {
    const { _id, version, state } = listing;
    const matched = await rows.listings.updateOne(
      { _id, version, state, bidCount: 0 },
      { $set: fields },
    );
    if (matched === 0) throw staleVersion();
  };
  // A draft is saved with every pause in typing, and nobody else has seen it: no audit, no transaction.
  if (listing.state === "DRAFT") return write(ctx.db.rows);
  const voided = await ctx.db.transaction(async (rows) => {
    if (hasAuction(listing)) await fenceBids(ctx, rows, listing._id);
    await write(rows);
    if (fields.state === "PENDING_REVIEW")
      await storeFingerprint(rows, { ...listing, ...fields }, ctx.now());
    await audit(ctx, rows, "listing.update", "listing", listing._id, {
      fields: Object.keys(fields),
    });
    return voidStale(ctx, rows, listing._id, fields);
  });
  await announceOffers(ctx, voided);
}

/** Whoever offered for a listing offered for what it said; without offers taken, the seller's own still stand. */
async function voidStale(
  ctx: ServiceContext,
  rows: Rows,
  listingId: string,
  fields: ListingFields,
): Promise<OfferEffects> {
  if (fields.state === "PENDING_REVIEW") return voidPriceOffers(rows, ctx.now(), { listingId });
  if (fields.takesOffers !== false) return joinEffects();
  return voidPriceOffers(rows, ctx.now(), { listingId, by: "BUYER" });
}
