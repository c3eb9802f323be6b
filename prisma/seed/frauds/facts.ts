import type { ListingFacts } from "@loopbid/services";
import { deviceOfTac, shinglesOf, similarity, tacOf, textBands } from "@loopbid/domain";
import type { World } from "../listings/honest.ts";
import type { Lot } from "../listings/model.ts";

/** Below it the check would not count the texts as alike. */
const ALIKE = 0.5;

export const imeiOf = (lot: Lot): string | null =>
  ((lot.listing.specs as Record<string, unknown>)["imei"] as string | undefined) ?? null;

/** A lookup of lots by any of the keys of each. */
function lookup(
  lots: readonly Lot[],
  keysOf: (lot: Lot) => readonly string[],
): (keys: readonly string[]) => Lot[] {
  const byKey = new Map<string, Lot[]>();
  for (const lot of lots)
    for (const key of keysOf(lot)) byKey.set(key, [...(byKey.get(key) ?? []), lot]);
  return (keys) => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
}

const named = ({ slug, brand, model }: Lot["device"]) => ({ slug, brand, model });
const bandsOf = ({ listing }: Lot) => textBands(shinglesOf(listing.description));

/**
 * Pictures that stand for one seller's own thing, so that showing them elsewhere is taking them. Others are one drawing
 * that several sellers of a model share, which says nothing.
 */
export function ownPictures(lots: readonly Lot[]): ReadonlySet<string> {
  const sellers = new Map<string, Set<string>>();
  for (const { listing, fraud } of lots) {
    if (fraud === "stolen-text") continue;
    for (const { key } of listing.images)
      sellers.set(key, (sellers.get(key) ?? new Set()).add(listing.sellerId));
  }
  return new Set([...sellers].flatMap(([key, { size }]) => (size === 1 ? [key] : [])));
}

/** What the real check would gather about any of these lots, from the lots instead of the database. */
export function factsIn(
  lots: readonly Lot[],
  world: Pick<World, "everyone">,
): (lot: Lot) => ListingFacts {
  const live = lots.filter(({ listing }) => listing.state === "LIVE");
  const byText = lookup(live, bandsOf);
  const own = ownPictures(lots);
  const picturesOf = ({ listing }: Lot) =>
    listing.images.flatMap(({ key }) => (own.has(key) ? [key] : []));
  const byPicture = lookup(live, picturesOf);
  const byImei = lookup(live, (lot) => [imeiOf(lot) ?? []].flat());
  const byTac = lookup(
    lots.filter(({ listing }) => listing.state === "SOLD"),
    (lot) => [imeiOf(lot) ?? []].flat().map(tacOf),
  );
  const devices = new Map(lots.map((lot) => [lot.device.slug, named(lot.device)]));
  const people = new Map(world.everyone.map((person) => [person.id, person]));
  const count = (lot: Lot, state: "SOLD" | "REMOVED") =>
    lots.filter(
      (other) =>
        other !== lot &&
        other.listing.sellerId === lot.listing.sellerId &&
        other.listing.state === state,
    ).length;

  return (lot) => {
    const { listing, device } = lot;
    const seller = people.get(listing.sellerId);
    const at = listing.pendingSince ?? listing.publishedAt ?? listing.createdAt;
    const imei = imeiOf(lot);
    const use = (other: Lot) => ({
      listingId: other.listing._id,
      sameSeller: other.listing.sellerId === listing.sellerId,
    });
    const shingles = shinglesOf(listing.description);
    const others = (found: Lot[]) => found.filter((other) => other !== lot);
    return {
      listing: {
        id: listing._id,
        version: listing.version,
        title: listing.title,
        description: listing.description,
        categorySlug: listing.categorySlug as ListingFacts["listing"]["categorySlug"],
        condition: listing.condition,
        format: listing.format,
        askingCents: listing.format === "FIXED_PRICE" ? listing.priceCents : listing.buyNowCents,
        imei,
        device: named(device),
      },
      comparables: listing.condition
        ? { medianCents: device.typicalCents[listing.condition], count: 0 }
        : null,
      twins: others(byText(bandsOf(lot)))
        .filter((other) => similarity(shingles, shinglesOf(other.listing.description)) >= ALIKE)
        .map((other) => ({
          ...use(other),
          title: other.listing.title,
          description: other.listing.description,
          identical: other.listing.textHash === listing.textHash,
        })),
      pictures: [],
      lookalikes: others(byPicture(picturesOf(lot))).flatMap((other) =>
        picturesOf(other)
          .filter((key) => picturesOf(lot).includes(key))
          .map((key) => ({ ...use(other), key, otherKey: key, distance: 0 })),
      ),
      imeiUses: imei === null ? [] : others(byImei([imei])).map(use),
      registered:
        devices.get(
          deviceOfTac(
            imei === null ? [] : others(byTac([tacOf(imei)])).map((other) => other.listing),
          ) ?? "",
        ) ?? null,
      seller: {
        accountAgeMs: Math.max(0, at.getTime() - (seller?.joinedAt ?? 0)),
        emailVerified: seller?.verified ?? false,
        soldCount: count(lot, "SOLD"),
        removedCount: count(lot, "REMOVED"),
        publishedLastDay: 1,
        strikeCount: 0,
        newDeviceMs: null,
      },
    };
  };
}
