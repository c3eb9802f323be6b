import type { ListingRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import type { ListingCard } from "@loopbid/validators";

/** "Austin, TX", or null. */
export function placeLabel(slug: string | null): string | null {
  const place = slug ? placeBySlug(slug) : null;
  return place ? `${place.city}, ${place.state}` : null;
}

/** `distanceKm` is from where the reader measures; null where the reader does not. */
export function toCard(row: ListingRow, distanceKm: number | null): ListingCard {
  const [image] = row.images;
  return {
    id: row._id,
    slug: row.slug,
    title: row.title,
    format: row.format,
    state: row.state,
    condition: row.condition,
    categorySlug: row.categorySlug as ListingCard["categorySlug"],
    brand: row.brand,
    priceCents: row.priceCents,
    buyNowCents: row.buyNowCents,
    bidCount: row.bidCount,
    watcherCount: row.watcherCount,
    endsAt: row.endsAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    place: placeLabel(row.placeSlug),
    distanceKm,
    shippingCents: row.shippingCents,
    image: image ? { key: image.key, width: image.width, height: image.height } : null,
  };
}
