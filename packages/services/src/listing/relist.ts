import { ConflictError } from "@loopbid/core";
import { type ListingRow, newId } from "@loopbid/db";
import type { OwnListing } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { blankListing, requireRoomForDraft } from "./create.ts";
import { fetchOwn } from "./fetch-own.ts";
import { makeSlug } from "./make-slug.ts";
import { toOwn } from "./to-own.ts";

/**
 * A new draft with everything that a listing which ended without a sale said.
 * @throws UnauthenticatedError, NotFoundError, ConflictError (NOT_ENDED, OFFER_OPEN, TOO_MANY_DRAFTS).
 */
export async function relistListing(
  ctx: ServiceContext,
  { id }: { id: string },
): Promise<OwnListing> {
  const old = await fetchOwn(ctx, id);
  if (old.state !== "ENDED") {
    throw new ConflictError("Only a listing that ended without a sale can be listed again.", {
      reason: "NOT_ENDED",
    });
  }
  const { second_chance_offers: offers } = ctx.db.rows;
  if (await offers.findOne({ listingId: id, state: "OPEN" })) {
    throw new ConflictError("A bidder can still take your second-chance offer.", {
      reason: "OFFER_OPEN",
    });
  }
  await requireRoomForDraft(ctx, old.sellerId);
  const row = relistedRow(old, ctx.now());
  await ctx.db.transaction(async (rows) => {
    await rows.listings.insertOne(row);
    await audit(ctx, rows, "listing.relist", "listing", row._id, { from: id });
  });
  return toOwn(row);
}

/** A draft that says what an old listing said. `now` is epoch ms. */
export function relistedRow(old: ListingRow, now: number): ListingRow {
  const { format, categorySlug, deviceSlug, brand, title, description, condition, specs } = old;
  const { images, placeSlug, location, shippingCents, localPickup, secondChance } = old;
  const { startCents, reserveCents, buyNowCents, durationHours } = old;
  const { takesOffers, autoAcceptCents, autoDeclineCents } = old;
  return {
    ...blankListing(newId(), old.sellerId, new Date(now)),
    ...{ format, categorySlug, deviceSlug, brand, title, description, condition, specs },
    ...{ images, placeSlug, location, shippingCents, localPickup, secondChance },
    ...{ startCents, reserveCents, buyNowCents, durationHours },
    ...{ takesOffers, autoAcceptCents, autoDeclineCents },
    slug: makeSlug(title),
    relistedFromId: old._id,
    // An auction's price is what the bids made of it.
    priceCents: format === "FIXED_PRICE" ? old.priceCents : 0,
  };
}
