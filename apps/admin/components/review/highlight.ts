export interface Part {
  text: string;
  hit: boolean;
}

function patternOf(excerpt: string): string {
  return excerpt.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}

/** Cuts a text where excerpts of it were found; excerpts may differ in case and spacing. */
export function highlight(text: string, excerpts: readonly string[]): Part[] {
  const patterns = excerpts.filter((excerpt) => excerpt.length > 2).map(patternOf);
  if (patterns.length === 0) return [{ text, hit: false }];
  return text
    .split(new RegExp(`(${patterns.join("|")})`, "giu"))
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}
