import { createHash } from "node:crypto";

/** Words only, so that case, punctuation and spacing do not make a copied text look new. */
function wordsOf(text: string): string {
  return (text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Equal for two listings whose title and description are the same words in the same order. */
export function textHashOf(listing: { title: string; description: string }): string {
  const words = `${wordsOf(listing.title)}\n${wordsOf(listing.description)}`;
  return createHash("sha256").update(words).digest("hex").slice(0, 32);
}
