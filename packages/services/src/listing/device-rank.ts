import type { DeviceRow } from "@loopbid/db";

const wordsOf = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/**
 * How well a device answers what was typed; 0 where a typed word begins no word of its name, or of one of
 * its other names. Whole words count more
 * than beginnings, the typed order more than another one, and words that were not typed a little less.
 */
export function deviceScore(
  { brand, model, aliases }: Pick<DeviceRow, "brand" | "model" | "aliases">,
  typed: string,
): number {
  const query = wordsOf(typed);
  const names = [`${brand} ${model}`, ...aliases.map((alias) => `${brand} ${alias}`)];
  return Math.max(...names.map((name) => nameScore(wordsOf(name), query)));
}

function nameScore(name: readonly string[], query: readonly string[]): number {
  if (query.length === 0) return 0;
  let score = 0;
  let previous = -1;
  for (const word of query) {
    const whole = name.indexOf(word);
    const at = whole >= 0 ? whole : name.findIndex((candidate) => candidate.startsWith(word));
    if (at < 0) return 0;
    score += (whole >= 0 ? 4 : 2) + (at > previous ? 1 : 0);
    previous = at;
  }
  return score + 1 / (1 + name.length);
}
