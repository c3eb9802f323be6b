import type { MetadataFinding } from "@loopbid/validators";
import type { Metadata } from "sharp";
import { type ExifTexts, exifTime, readExif } from "./read-exif.ts";

const OLD_MS = 3 * 365 * 24 * 3_600_000;
/** What a file may make us search; more than this is no note about a photograph. */
const MOST_XMP_BYTES = 64 * 1024;
const EDITORS =
  /photoshop|lightroom|gimp|affinity|pixelmator|snapseed|picsart|facetune|canva|luminar|meitu|remove\.bg/i;
/** Who holds the rights, and who was credited: agencies and press write it, phones do not. */
const RIGHTS =
  /photoshop:(?:Credit|Source)|xmpRights:(?:WebStatement|UsageTerms)|plus:Licensor|Iptc4xmpCore:CreatorContactInfo/;
const AGENCIES = /shutterstock|getty|istock|alamy|depositphotos|dreamstime|adobe stock|123rf/i;
/** Screens and the squares and banners of shops: nobody's sensor has these. Longer edge first. */
const STOCK_SIZES: ReadonlySet<string> = new Set([
  ...["800x800", "1000x1000", "1080x1080", "1200x1200", "1500x1500", "1600x1600", "2000x2000"],
  ...["1280x720", "1366x768", "1440x900", "1920x1080", "1920x1200", "2560x1440", "3840x2160"],
  ...["1334x750", "1792x828", "2436x1125", "2532x1170", "2556x1179", "2688x1242", "2778x1284"],
  ...["2796x1290", "2400x1080", "2340x1080", "3200x1440", "3120x1440"],
]);

/** Broken tags are common, and no reason to refuse a picture that decodes. */
function textsOf(exif: Buffer | undefined): ExifTexts {
  try {
    return exif ? readExif(exif) : {};
  } catch {
    return {};
  }
}

/**
 * What a file says about where a picture is from, before it is drawn anew and says nothing. Each finding is a hint: chat
 * apps strip tags, and people edit honest photographs. `now` in epoch ms.
 */
export function readFindings(
  { exif, xmp, width, height }: Pick<Metadata, "exif" | "xmp" | "width" | "height">,
  now: number,
): MetadataFinding[] {
  const { make, model, software = "", copyright, artist, description, ...texts } = textsOf(exif);
  const camera = Boolean(make || model);
  const takenAt = exifTime(texts.takenAt);
  const notes = xmp?.subarray(0, MOST_XMP_BYTES).toString("latin1") ?? "";
  const size = `${Math.max(width, height)}x${Math.min(width, height)}`;
  const found: Record<MetadataFinding, boolean> = {
    downloaded:
      AGENCIES.test(`${copyright} ${artist} ${description}`) ||
      AGENCIES.test(notes) ||
      RIGHTS.test(notes),
    old: takenAt !== null && now - takenAt > OLD_MS,
    edited: EDITORS.test(software) || /xmp:CreatorTool="[^"]*(?:Photoshop|GIMP)/i.test(notes),
    "stock-size": !camera && STOCK_SIZES.has(size),
    "no-camera": !camera,
  };
  return (Object.keys(found) as MetadataFinding[]).filter((finding) => found[finding]);
}
