import { PICTURE_HASH_EDGE, pictureHash } from "@loopbid/domain";
import sharp, { type Raw } from "sharp";

/**
 * The perceptual hash of a picture that is decoded already (`raw`), or of the bytes of a whole file.
 * @throws what sharp throws for bytes that are no picture.
 */
export async function perceptualHashOf(
  picture: Uint8Array,
  raw: Raw | null,
): Promise<string | null> {
  const grey = await sharp(picture, raw ? { raw } : {})
    .flatten({ background: "#ffffff" })
    .greyscale()
    .resize(PICTURE_HASH_EDGE, PICTURE_HASH_EDGE, { fit: "fill" })
    .raw()
    .toBuffer();
  return pictureHash(grey);
}
