import { ConflictError } from "@loopbid/core";
import { type ListingRow, newId } from "@loopbid/db";
import type { CreateListingInput, OwnListing } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { draftFields } from "./draft-fields.ts";
import { makeSlug } from "./make-slug.ts";
import { toOwn } from "./to-own.ts";

export const MAX_DRAFTS = 50;

/** A draft that says nothing yet. */
export function blankListing(id: string, sellerId: string, now: Date): ListingRow {
  return {
    _id: id,
    slug: "",
    sellerId,
    state: "DRAFT",
    format: "AUCTION",
    version: 0,
    categorySlug: null,
    deviceSlug: null,
    brand: null,
    title: "",
    description: "",
    condition: null,
    specs: {} as never,
    images: [],
    placeSlug: null,
    location: null,
    shippingCents: null,
    localPickup: false,
    priceCents: 0,
    startCents: null,
    reserveCents: null,
    buyNowCents: null,
    durationHours: null,
    secondChance: true,
    takesOffers: false,
    autoAcceptCents: null,
    autoDeclineCents: null,
    bidCount: 0,
    endsAt: null,
    watcherCount: 0,
    viewCount: 0,
    notice: null,
    accountHold: false,
    textHash: null,
    pendingSince: null,
    relistedFromId: null,
    publishedAt: null,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** @throws ConflictError (TOO_MANY_DRAFTS) at {@link MAX_DRAFTS} drafts. */
export async function requireRoomForDraft(ctx: ServiceContext, sellerId: string): Promise<void> {
  const drafts = await ctx.db.rows.listings.count(
    { sellerId, state: "DRAFT" },
    { limit: MAX_DRAFTS },
  );
  if (drafts >= MAX_DRAFTS) {
    throw new ConflictError(`You have ${MAX_DRAFTS} drafts. Finish or delete one first.`, {
      reason: "TOO_MANY_DRAFTS",
    });
  }
}

/**
 * Starts a draft. Nobody but its seller sees it, and it may lack anything.
 * @throws UnauthenticatedError, InvalidError, ConflictError at more than {@link MAX_DRAFTS} drafts.
 */
export async function createListing(
  ctx: ServiceContext,
  input: CreateListingInput,
): Promise<OwnListing> {
  const { userId } = requireUser(ctx);
  await requireRoomForDraft(ctx, userId);
  const empty = blankListing(newId(), userId, new Date(ctx.now()));
  const listing = { ...empty, ...(await draftFields(ctx, empty, input)) };
  const row = { ...listing, slug: makeSlug(listing.title) };
  await ctx.db.transaction(async (rows) => {
    await rows.listings.insertOne(row);
    await audit(ctx, rows, "listing.create", "listing", row._id);
  });
  return toOwn(row);
}
