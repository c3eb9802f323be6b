/** Words that an English text index leaves out. */
const STOP_WORDS = new Set(
  "a an and are as at by for from in is it my of on or that the this to with".split(" "),
);

const MAX_TERMS = 12;

/** The words of a search that count, at most twelve; a model number with a dash or a dot is one word. */
export function searchTerms(words: string): string[] {
  const terms = words.match(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu) ?? [];
  return terms.filter((term) => !STOP_WORDS.has(term.toLowerCase())).slice(0, MAX_TERMS);
}

/** True where a word's letters allow to say where it begins and ends: `\b` knows ASCII alone. */
export function isPlainTerm(term: string): boolean {
  return /^[\w.'-]+$/.test(term);
}

/**
 * The stems of a word of a search, to each of which "s" or "es" may be added: "boxes" and "box" find one another, so do
 * "batteries" and "battery". English as it is written in listings, no dictionary.
 */
export function termStems(term: string): string[] {
  const word = term.toLowerCase();
  if (word.length <= 3) return [word];
  const stems: string[] = [];
  if (/[^aeiou]y$/.test(word)) stems.push(word, `${word.slice(0, -1)}ie`);
  else if (word.endsWith("ss") || !word.endsWith("s")) stems.push(word);
  else stems.push(word.slice(0, -1));
  if (/[^aeiou]ies$/.test(word)) stems.push(`${word.slice(0, -3)}y`);
  else if (/(?:ch|sh|ss|x|z|o)es$/.test(word)) stems.push(word.slice(0, -2));
  return stems;
}

/**
 * A regular expression, to be read without regard to case, for one word of a search: singular or plural, as a whole word
 * where its letters allow to say so. The database and `matchesSearch` both go by it.
 */
export function termPattern(term: string): string {
  const stems = termStems(term).map((stem) => stem.replaceAll(".", "\\."));
  const any = stems.length === 1 ? stems[0]! : `(?:${stems.join("|")})`;
  return isPlainTerm(term) ? `\\b${any}(?:e?s)?\\b` : any;
}
