import { randomWord } from "@loopbid/core";

/** Names that could pass for the house itself, or for a page of it. */
const RESERVED = new Set(
  "about account admin administrator api auth billing contact help info legal loopbid mail me moderator null official payments press privacy root safety security settings staff status support system team terms undefined webmaster".split(
    " ",
  ),
);

export function isReservedHandle(handle: string): boolean {
  const plain = handle.replaceAll("_", "");
  return RESERVED.has(plain) || plain.startsWith("loopbid");
}

/** A free-looking handle for someone who came from a provider; the unique index has the last word. */
export function suggestHandle(name: string, attempt: number): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 14)
    .replace(/_+$/, "");
  const base = plain.length >= 3 ? plain : `member_${randomWord(4)}`;
  return attempt === 0 && !isReservedHandle(base) ? base : `${base}_${randomWord(4)}`;
}
