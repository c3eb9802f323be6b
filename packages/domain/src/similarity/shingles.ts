const WORDS_PER_SHINGLE = 3;

/** FNV-1a, 32 bits: short, and even enough to compare sets by. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** The words of a text in order, without case and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The hashed runs of three words of a text. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text);
  const shingles = new Set<number>();
  for (let index = 0; index + WORDS_PER_SHINGLE <= words.length; index++) {
    shingles.add(hash(words.slice(index, index + WORDS_PER_SHINGLE).join(" ")));
  }
  return shingles;
}

/** Jaccard similarity, 0 to 1: shared shingles over all; 0 with an empty set. Source: Broder 1997. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}
