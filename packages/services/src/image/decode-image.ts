import { InvalidError } from "@loopbid/core";
import {
  IMAGE_SIZES,
  MAX_IMAGE_PIXELS,
  type MetadataFinding,
  MIN_IMAGE_EDGE,
} from "@loopbid/validators";
import sharp, { type Metadata } from "sharp";
import { perceptualHashOf } from "./perceptual-hash.ts";
import { readFindings } from "./read-findings.ts";

// One thread a picture and two pictures at once: uploads must not starve the process that answers pages.
sharp.concurrency(1);
sharp.cache(false);

const LARGEST = Math.max(...IMAGE_SIZES);
const TIMEOUT_S = 20;

export interface Rendition {
  size: number;
  webp: Buffer;
}

export interface DecodedImage {
  /** Of the largest rendition, in pixels. */
  width: number;
  height: number;
  renditions: Rendition[];
  /** See `pictureHash`; null for a plain surface. */
  perceptualHash: string | null;
  /** What its file said about its origin. */
  findings: MetadataFinding[];
}

/** A refusal that names the field of the upload. */
export function imageRefused(message: string): InvalidError {
  return new InvalidError(message, { reason: "BAD_IMAGE", issues: [{ field: "image", message }] });
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** By the first bytes, never by a name or a header: no other decoder is ever reached. */
function isPhoto(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return true;
  if (bytes[0] === 0x89 && ascii(bytes, 1, 4) === "PNG") return true;
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return true;
  return ascii(bytes, 4, 8) === "ftyp" && ["avif", "mif1"].includes(ascii(bytes, 8, 12));
}

async function requireSane(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = metadata;
  if (width * height > MAX_IMAGE_PIXELS) {
    throw imageRefused(`The picture has more than ${MAX_IMAGE_PIXELS / 1_000_000} megapixels.`);
  }
  if (Math.min(width, height) < MIN_IMAGE_EDGE) {
    throw imageRefused(`The picture must be at least ${MIN_IMAGE_EDGE} pixels on each side.`);
  }
  return metadata;
}

/**
 * Decodes a photo in full, turns it upright, and draws it anew as WebP in each size. Only pixels survive: EXIF, GPS,
 * colour profiles (after conversion to sRGB) and whatever else hides in the file do not.
 * Of what the file said about its origin only the findings are told. `now` in epoch ms.
 * @throws InvalidError on `image` for anything but a whole JPEG, PNG, WebP or AVIF within the limits.
 */
export async function decodeImage(bytes: Uint8Array, now: number): Promise<DecodedImage> {
  if (!isPhoto(bytes)) throw imageRefused("This is not a JPEG, PNG, WebP or AVIF picture.");
  try {
    const findings = readFindings(await requireSane(bytes), now);
    const upright = await sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "error" })
      .timeout({ seconds: TIMEOUT_S })
      .autoOrient()
      .resize({ width: LARGEST, height: LARGEST, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const renditions: Rendition[] = [];
    for (const size of IMAGE_SIZES) {
      const webp = await sharp(upright.data, { raw: { width, height, channels } })
        .resize({ width: size, height: size, fit: "inside", withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer();
      renditions.push({ size, webp });
    }
    const perceptualHash = await perceptualHashOf(upright.data, { width, height, channels });
    return { width, height, renditions, perceptualHash, findings };
  } catch (error) {
    if (error instanceof InvalidError) throw error;
    throw imageRefused("This picture is damaged or cannot be read.");
  }
}
