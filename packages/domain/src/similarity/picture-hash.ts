/** Edge, in pixels, of the grey picture that is hashed. */
export const PICTURE_HASH_EDGE = 32;
const LOW = 8;
/** Standard deviation, of 255, below which a picture is a plain surface: its hash would be noise that others share. */
const FLAT = 6;

/** Cosines of the low frequencies 1 to 8; 0 is the mean, which is only brightness. */
const COSINES = Array.from({ length: LOW }, (_, frequency) =>
  Array.from({ length: PICTURE_HASH_EDGE }, (__, at) =>
    Math.cos(((2 * at + 1) * (frequency + 1) * Math.PI) / (2 * PICTURE_HASH_EDGE)),
  ),
);

function spread(grey: Uint8Array): number {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length);
}

/** The 64 low frequencies of the discrete cosine transform (DCT-II), unscaled. */
function lowFrequencies(grey: Uint8Array): number[] {
  const rows = COSINES.map((cosine) =>
    Array.from({ length: PICTURE_HASH_EDGE }, (_, row) =>
      cosine.reduce((sum, value, at) => sum + value * (grey[row * PICTURE_HASH_EDGE + at] ?? 0), 0),
    ),
  );
  return COSINES.flatMap((cosine) =>
    rows.map((across) => cosine.reduce((sum, value, at) => sum + value * (across[at] ?? 0), 0)),
  );
}

/**
 * Perceptual hash of a picture, 16 hex digits, from its 32 by 32 grey values: alike for the same picture in another
 * size, format or quality. Null for a plain surface. Source: DCT hash, Zauner 2010.
 */
export function pictureHash(grey: Uint8Array): string | null {
  if (grey.length !== PICTURE_HASH_EDGE ** 2)
    throw new Error("a picture hash takes 32 by 32 pixels");
  if (spread(grey) < FLAT) return null;
  const found = lowFrequencies(grey);
  const sorted = [...found].sort((a, b) => a - b);
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  let hex = "";
  for (let from = 0; from < found.length; from += 4) {
    const nibble = found
      .slice(from, from + 4)
      .reduce((bits, value) => bits * 2 + (value > median ? 1 : 0), 0);
    hex += nibble.toString(16);
  }
  return hex;
}

const PART_DIGITS = 4;
const PARTS = 4;
const PART_BITS = 16;

const partsOf = (hash: string): number[] =>
  Array.from({ length: PARTS }, (_, part) =>
    Number.parseInt(hash.slice(part * PART_DIGITS, (part + 1) * PART_DIGITS), 16),
  );

const bandKey = (part: number, value: number) =>
  `${part}${value.toString(16).padStart(PART_DIGITS, "0")}`;

/** Bits in which two hashes differ, 0 to 64. */
export function hashDistance(a: string, b: string): number {
  const other = partsOf(b);
  let differing = 0;
  for (const [part, value] of partsOf(a).entries())
    for (let bits = value ^ (other[part] ?? 0); bits > 0; bits &= bits - 1) differing++;
  return differing;
}

/** The four keys that a hash is stored under: its quarters. */
export function pictureBands(hash: string): string[] {
  return partsOf(hash).map((value, part) => bandKey(part, value));
}

/**
 * The keys to look a hash up by: each quarter, and each quarter with one bit changed. Of two hashes that differ in at
 * most seven bits one quarter differs in at most one, so every such hash is found. Source: multi-index hashing, Norouzi
 * et al. 2012.
 */
export function pictureProbes(hash: string): string[] {
  return partsOf(hash).flatMap((value, part) => [
    bandKey(part, value),
    ...Array.from({ length: PART_BITS }, (_, bit) => bandKey(part, value ^ (1 << bit))),
  ]);
}
