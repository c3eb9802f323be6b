import type { CreateListingInput, OwnListing } from "@loopbid/validators";

/** Everything that the form edits, under the names that `listing.update` takes. */
export type DraftValues = Required<Omit<CreateListingInput, "durationHours">> & {
  durationHours: CreateListingInput["durationHours"] | null;
};
export type DraftField = keyof DraftValues;

export function valuesOf(listing: OwnListing): DraftValues {
  return {
    format: listing.format,
    categorySlug: listing.categorySlug,
    deviceSlug: listing.deviceSlug,
    brand: listing.brand,
    title: listing.title,
    description: listing.description,
    condition: listing.condition,
    specs: listing.specs,
    imageKeys: listing.images.map(({ key }) => key),
    placeSlug: listing.placeSlug,
    shippingCents: listing.shippingCents,
    localPickup: listing.localPickup,
    priceCents: listing.priceCents || null,
    startCents: listing.startCents,
    reserveCents: listing.reserveCents,
    buyNowCents: listing.buyNowCents,
    durationHours: listing.durationHours as DraftValues["durationHours"],
    secondChance: listing.secondChance,
    takesOffers: listing.takesOffers,
    autoAcceptCents: listing.autoAcceptCents,
    autoDeclineCents: listing.autoDeclineCents,
  };
}

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The fields in which `next` differs from `stored`, leaving out values in `refused` that the server would not take. */
export function changedFields(
  stored: DraftValues,
  next: DraftValues,
  refused: ReadonlyMap<DraftField, unknown> = new Map(),
): Partial<DraftValues> {
  const changed = (Object.keys(next) as DraftField[]).filter((field) => {
    if (sameValue(stored[field], next[field])) return false;
    return !(refused.has(field) && sameValue(refused.get(field), next[field]));
  });
  return Object.fromEntries(changed.map((field) => [field, next[field]]));
}
