/** The tags that say where a picture is from. Those about the place are not here, so they are never read. */
const TAGS = {
  description: 0x010e,
  make: 0x010f,
  model: 0x0110,
  software: 0x0131,
  artist: 0x013b,
  copyright: 0x8298,
  takenAt: 0x9003,
} as const;
export type ExifTexts = Partial<Record<keyof typeof TAGS, string>>;

const NAMES = new Map<number, keyof typeof TAGS>(
  Object.entries(TAGS).map(([name, tag]) => [tag, name as keyof typeof TAGS]),
);
const PHOTO_DIRECTORY = 0x8769;
const ASCII = 2;
const ENTRY_BYTES = 12;
/** Tags are written by whoever uploads: what is longer or more than this is not read. */
const MOST_ENTRIES = 200;
const MOST_BYTES = 200;
const HEADER = Buffer.from("Exif\0\0", "latin1");

/** An entry's value, at most four bytes in place, more of them somewhere else. */
function textAt(tiff: Buffer, entry: number, word: (at: number) => number): string {
  const count = word(entry + 4);
  const start = count <= 4 ? entry + 8 : word(entry + 8);
  return tiff
    .subarray(start, start + Math.min(count, MOST_BYTES))
    .toString("latin1")
    .replace(/\0.*$/s, "")
    .trim();
}

/**
 * A few texts of an EXIF block, in a time and memory that do not depend on what it claims. Readers that read every tag
 * into memory can be made to allocate gigabytes by a few kilobytes. Source: EXIF 2.32, TIFF 6.0.
 * @throws RangeError where it points outside itself.
 */
export function readExif(exif: Buffer): ExifTexts {
  const tiff = exif.subarray(0, HEADER.length).equals(HEADER) ? exif.subarray(HEADER.length) : exif;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const half = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const word = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const found: ExifTexts = {};

  /** Reads one directory and tells where the one about the photograph is, if it says so. */
  function readDirectory(at: number): number | null {
    let photo: number | null = null;
    const entries = Math.min(half(at), MOST_ENTRIES);
    for (let index = 0; index < entries; index++) {
      const entry = at + 2 + index * ENTRY_BYTES;
      const tag = half(entry);
      const name = NAMES.get(tag);
      if (name && half(entry + 2) === ASCII) found[name] = textAt(tiff, entry, word);
      if (tag === PHOTO_DIRECTORY) photo = word(entry + 8);
    }
    return photo;
  }

  const photo = readDirectory(word(4));
  if (photo !== null) readDirectory(photo);
  return found;
}

/** "2026:05:04 12:00:00" as epoch ms, as if it were UTC; null for anything else. */
export function exifTime(text: string | undefined): number | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text ?? "");
  if (!parts) return null;
  const [, year, month, day] = parts.map(Number) as [number, number, number, number];
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? null : time;
}
