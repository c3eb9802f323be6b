import { randomWord } from "@loopbid/core";

const MAX_STEM = 70;

function stemOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let stem = "";
  for (const word of words) {
    const longer = stem ? `${stem}-${word}` : word.slice(0, MAX_STEM);
    if (longer.length > MAX_STEM) break;
    stem = longer;
  }
  return stem || "listing";
}

/** A readable address for a listing; the random word keeps it apart from listings with the same title. */
export function makeSlug(title: string): string {
  return `${stemOf(title)}-${randomWord(6)}`;
}
