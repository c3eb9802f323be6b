import type { ListingRow } from "@loopbid/db";
import type { OwnListing, Specs } from "@loopbid/validators";

/** A listing as its own seller reads it, private specs and the reserve included. */
export function toOwn(listing: ListingRow): OwnListing {
  return {
    id: listing._id,
    slug: listing.slug,
    version: listing.version,
    state: listing.state,
    notice: listing.notice,
    format: listing.format,
    categorySlug: listing.categorySlug as OwnListing["categorySlug"],
    deviceSlug: listing.deviceSlug,
    brand: listing.brand,
    title: listing.title,
    description: listing.description,
    condition: listing.condition,
    specs: listing.specs as Specs,
    images: listing.images.map(({ key, width, height }) => ({ key, width, height })),
    placeSlug: listing.placeSlug,
    shippingCents: listing.shippingCents,
    localPickup: listing.localPickup,
    priceCents: listing.priceCents,
    startCents: listing.startCents,
    reserveCents: listing.reserveCents,
    buyNowCents: listing.buyNowCents,
    durationHours: listing.durationHours,
    secondChance: listing.secondChance,
    takesOffers: listing.takesOffers,
    autoAcceptCents: listing.autoAcceptCents,
    autoDeclineCents: listing.autoDeclineCents,
    bidCount: listing.bidCount,
    watcherCount: listing.watcherCount,
    viewCount: listing.viewCount,
    endsAt: listing.endsAt?.toISOString() ?? null,
    updatedAt: listing.updatedAt.toISOString(),
  };
}
