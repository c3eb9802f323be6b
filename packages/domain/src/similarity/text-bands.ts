/** Hashes in a band, and bands in a signature: at a similarity of 0.75 a pair shares a band in 99.9% of cases, at 0.8 in 99.99%, at 0.2 in 3%. */
const ROWS = 4;
const BANDS = 20;

/** MurmurHash3's finalizer: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: ROWS * BANDS }, (_, index) =>
  mix(Math.imul(index + 1, 0x9e3779b9)),
);

function smallest(shingles: ReadonlySet<number>, seed: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) least = Math.min(least, mix(shingle ^ seed));
  return least;
}

/**
 * What near-duplicates are looked up by: two texts share a band with probability 1 - (1 - s^4)^20 at Jaccard similarity
 * s of their shingles. A shared band makes a candidate; `similarity` confirms it. No bands for a text without shingles.
 * Changing anything here orphans the bands that are stored. Source: MinHash, Broder 1997; bands, Indyk and Motwani 1998.
 */
export function textBands(shingles: ReadonlySet<number>): string[] {
  if (shingles.size === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mix(band);
    let more = mix(band + BANDS);
    for (const seed of SEEDS.slice(band * ROWS, (band + 1) * ROWS)) {
      const least = smallest(shingles, seed);
      key = mix(key ^ least);
      more = mix((more + least) >>> 0);
    }
    const hex = (value: number) => value.toString(16).padStart(8, "0");
    return hex(key) + hex(more);
  });
}
