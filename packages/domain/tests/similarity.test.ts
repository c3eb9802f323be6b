import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hashDistance,
  PICTURE_HASH_EDGE,
  pictureBands,
  pictureHash,
  pictureProbes,
  shinglesOf,
  similarity,
  textBands,
} from "../src/index.ts";

/** Numbers as even as a hash's, from a seed. */
function* noise(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** Two sets of `size` numbers each, of which the given share of all is in both. */
function pair(jaccard: number, size: number, seed: number): [Set<number>, Set<number>] {
  const shared = Math.round((2 * size * jaccard) / (1 + jaccard));
  const source = noise(seed);
  const fresh = (count: number) => Array.from({ length: count }, () => source.next().value);
  const both = fresh(shared);
  return [new Set([...both, ...fresh(size - shared)]), new Set([...both, ...fresh(size - shared)])];
}

/** The share of pairs of this similarity that a lookup by bands would bring together. */
function found(jaccard: number, pairs: number): number {
  let hits = 0;
  for (let index = 0; index < pairs; index++) {
    const [a, b] = pair(jaccard, 60, index * 7_919 + 1).map(textBands) as [string[], string[]];
    if (a.some((band) => b.includes(band))) hits++;
  }
  return hits / pairs;
}

describe("bands of a text", () => {
  it("find what is alike, and leave what is not", () => {
    expect(found(0.8, 400)).toBeGreaterThan(0.995);
    expect(found(0.7, 400)).toBeGreaterThan(0.97);
    expect(found(0.2, 400)).toBeLessThan(0.08);
    expect(found(0, 400)).toBe(0);
  });

  it("agree with the theory in between, so the hashes are independent", () => {
    for (const jaccard of [0.3, 0.4, 0.5]) {
      const theory = 1 - (1 - jaccard ** 4) ** 20;
      expect(Math.abs(found(jaccard, 600) - theory)).toBeLessThan(0.08);
    }
  });

  it("are the same for the same words, whatever their case, punctuation and order of appearance", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 3 }), (words) => {
        const plain = textBands(shinglesOf(words.join(" ")));
        expect(textBands(shinglesOf(words.join(", ").toUpperCase()))).toEqual(plain);
        expect(textBands(new Set([...shinglesOf(words.join(" "))].reverse()))).toEqual(plain);
      }),
    );
  });

  it("bring a reworded copy together with its original", () => {
    const original =
      "Bought new last spring and kept in a sleeve, never dropped. Two tiny marks on the lower edge, see picture four. Comes with the charger, the cable and a spare case that I never used.";
    const copy = original.replace("last spring", "in March").replace("picture four", "the photos");
    const [a, b] = [original, copy].map(shinglesOf) as [Set<number>, Set<number>];
    expect(similarity(a, b)).toBeGreaterThan(0.6);
    const bands = textBands(a);
    expect(textBands(b).some((band) => bands.includes(band))).toBe(true);
  });

  it("a text too short for a shingle has none", () => {
    expect(textBands(shinglesOf("works great"))).toEqual([]);
  });
});

const hash = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((n) => n.toString(16).padStart(16, "0"));
const flip = (hex: string, bits: readonly number[]) =>
  bits
    .reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${hex}`))
    .toString(16)
    .padStart(16, "0");

/** A picture of a few waves, of 255 levels. */
function waves(seed: number): Uint8Array {
  const source = noise(seed);
  const next = () => source.next().value / 2 ** 32;
  const parts = Array.from({ length: 6 }, () => [next() * 0.6, next() * 0.6, next() * 6] as const);
  return Uint8Array.from({ length: PICTURE_HASH_EDGE ** 2 }, (_, index) => {
    const [x, y] = [index % PICTURE_HASH_EDGE, Math.floor(index / PICTURE_HASH_EDGE)];
    return 128 + parts.reduce((sum, [a, b, c]) => sum + 20 * Math.sin(a * x + b * y + c), 0);
  });
}

describe("the hash of a picture", () => {
  it("is the same for the same picture, brighter or with less contrast", () => {
    for (let seed = 1; seed < 60; seed++) {
      const picture = waves(seed);
      const plain = pictureHash(picture)!;
      const duller = pictureHash(picture.map((value) => Math.round(value * 0.8 + 20)))!;
      expect(hashDistance(plain, duller)).toBeLessThanOrEqual(4);
    }
  });

  it("is far from that of another picture", () => {
    let near = 0;
    for (let seed = 1; seed < 60; seed++)
      if (hashDistance(pictureHash(waves(seed))!, pictureHash(waves(seed + 1_000))!) <= 6) near++;
    expect(near).toBe(0);
  });

  it("a plain surface has none", () => {
    expect(pictureHash(new Uint8Array(PICTURE_HASH_EDGE ** 2).fill(200))).toBeNull();
    expect(pictureHash(Uint8Array.from({ length: 1_024 }, (_, at) => 200 + (at % 3)))).toBeNull();
  });

  it("only takes 32 by 32 pixels", () => {
    expect(() => pictureHash(new Uint8Array(64))).toThrow("32 by 32");
  });
});

describe("looking hashes up", () => {
  const bits = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 64 });

  it("the distance counts differing bits", () => {
    fc.assert(
      fc.property(hash, bits, (one, flipped) => {
        expect(hashDistance(one, flip(one, flipped))).toBe(flipped.length);
      }),
    );
  });

  it("every hash within seven bits is found", () => {
    fc.assert(
      fc.property(
        hash,
        fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 }),
        (one, flipped) => {
          const stored = pictureBands(flip(one, flipped));
          expect(pictureProbes(one).some((probe) => stored.includes(probe))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("two hashes apart are not brought together: of random ones, about one in a thousand", () => {
    let together = 0;
    const source = noise(7);
    const random = () => {
      const half = () => source.next().value.toString(16).padStart(8, "0");
      return half() + half();
    };
    for (let pairs = 0; pairs < 2_000; pairs++) {
      const stored = pictureBands(random());
      if (pictureProbes(random()).some((probe) => stored.includes(probe))) together++;
    }
    expect(together).toBeLessThan(20);
  });
});
