import { InvalidError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

type Images = ListingRow["images"];

/**
 * The pictures with these keys, in this order. A listing may use its seller's own uploads and what it has already.
 * @throws InvalidError on `imageKeys` for any other key and for a key that is named twice.
 */
export async function resolveImages(
  ctx: ServiceContext,
  ownerId: string,
  current: Images,
  keys: readonly string[],
): Promise<Images> {
  const known = new Map(current.map((image) => [image.key, image]));
  const fresh = keys.filter((key) => !known.has(key));
  if (fresh.length > 0) {
    const uploads = await ctx.db.rows.uploads.find({ ownerId, key: { $in: fresh } });
    for (const { key, width, height, sha256, perceptualHash } of uploads)
      known.set(key, { key, width, height, sha256, perceptualHash });
  }
  const images = keys.map((key) => known.get(key));
  if (images.includes(undefined)) throw refused("One of the pictures is not yours or is gone.");
  if (new Set(keys).size !== keys.length) throw refused("Each picture can be used once.");
  return images as Images;
}

function refused(message: string): InvalidError {
  return new InvalidError(message, { issues: [{ field: "imageKeys", message }] });
}
