import type { FingerprintRow, ListingRow, Rows } from "@loopbid/db";
import { pictureBands, shinglesOf, textBands } from "@loopbid/domain";

type Subject = Pick<ListingRow, "description" | "images">;

/** The hashes of a listing's pictures; a plain surface, and a picture from before there were hashes, has none. */
export function hashedPictures({
  images,
}: Pick<ListingRow, "images">): { key: string; hash: string }[] {
  return images.flatMap(({ key, perceptualHash }) =>
    perceptualHash ? [{ key, hash: perceptualHash }] : [],
  );
}

/** What a reworded or re-encoded copy of a listing is found by. */
export function fingerprintOf(listing: Subject): Pick<FingerprintRow, "textBands" | "imageBands"> {
  const bands = hashedPictures(listing).flatMap(({ hash }) => pictureBands(hash));
  return { textBands: textBands(shinglesOf(listing.description)), imageBands: [...new Set(bands)] };
}

/** Keeps the fingerprint of what goes to its check. Call it in the transaction that raises the version. */
export async function storeFingerprint(
  rows: Rows,
  listing: Subject & { _id: string },
  now: number,
): Promise<void> {
  const fields = { ...fingerprintOf(listing), updatedAt: new Date(now) };
  await rows.fingerprints.findOneAndUpdate(
    { _id: listing._id },
    { $set: fields },
    { upsert: true },
  );
}
