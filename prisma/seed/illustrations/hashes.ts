import { hashDistance } from "@loopbid/domain";
import { createFolderImageStore, perceptualHashOf } from "@loopbid/services";
import { IMAGE_SIZES } from "@loopbid/validators";
import { ownPictures } from "../frauds/facts.ts";
import type { Lot } from "../listings/model.ts";

/** As far as the check looks for versions of a picture, in bits. */
const ALIKE_BITS = 6;
const SMALLEST = Math.min(...IMAGE_SIZES);

type Hashed = { key: string; sellerId: string; hash: string };

/** Drawings of one model in another finish can be as near to each other as a photograph and its copy. */
const mistakable = (one: Hashed, all: readonly Hashed[]): boolean =>
  all.some(
    (other) => other.sellerId !== one.sellerId && hashDistance(one.hash, other.hash) <= ALIKE_BITS,
  );

/**
 * Gives drawings a perceptual hash, but only those that stand for one seller's own thing and are not nearly another
 * seller's: the drawings are clip art, and a hash of clip art would make thieves of honest sellers.
 * @returns how many of the listings' pictures have one.
 */
export async function hashPictures(imagesDir: string, lots: readonly Lot[]): Promise<number> {
  const store = createFolderImageStore(imagesDir);
  const own = ownPictures(lots);
  const hashed: Hashed[] = [];
  for (const { listing, fraud } of lots) {
    if (fraud === "stolen-text") continue;
    for (const { key } of listing.images) {
      if (!own.has(key) || hashed.some((picture) => picture.key === key)) continue;
      const webp = await store.get(key, SMALLEST);
      const hash = webp && (await perceptualHashOf(webp, null));
      if (hash) hashed.push({ key, sellerId: listing.sellerId, hash });
    }
  }
  const hashes = new Map(
    hashed.filter((one) => !mistakable(one, hashed)).map(({ key, hash }) => [key, hash]),
  );
  let count = 0;
  for (const { listing } of lots)
    listing.images = listing.images.map((image) => {
      const perceptualHash = hashes.get(image.key) ?? null;
      if (perceptualHash) count++;
      return { ...image, perceptualHash };
    });
  return count;
}
