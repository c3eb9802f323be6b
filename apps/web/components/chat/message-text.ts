export type TextPart =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; href: string; host: string };

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']+/gi;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}'"»”’]+$/;

function partOf(text: string): TextPart {
  const href = /^www\./i.test(text) ? `https://${text}` : text;
  try {
    const { host } = new URL(href);
    return { kind: "link", text, href, host };
  } catch {
    return { kind: "text", text };
  }
}

/** Splits a message into text and web addresses. `host` is as browsers read it: letters of other scripts show as xn--. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(TRAILING, "");
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push(partOf(address));
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

export interface MarkedPart {
  text: string;
  hit: boolean;
}

const PARTING = /\s+/;

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Splits a text where words of a search begin, so that they can be marked. */
export function markHits(text: string, query: string): MarkedPart[] {
  const words = query.trim().split(PARTING).filter(Boolean).map(escaped);
  if (words.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.join("|")})`, "giu");
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}

const BEFORE_HIT = 40;

/** The part of a long message around its first hit. */
export function excerpt(text: string, query: string): string {
  const flat = text.replace(/\s+/g, " ");
  const first = markHits(flat, query).findIndex(({ hit }) => hit);
  const at = markHits(flat, query)
    .slice(0, Math.max(first, 0))
    .reduce((length, part) => length + part.text.length, 0);
  return at > BEFORE_HIT ? `…${flat.slice(at - BEFORE_HIT).trimStart()}` : flat;
}

const EMOJI_ONLY =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*\s*){1,3}$/u;

/** At most three emoji and nothing else: shown large, without a bubble. */
export function isEmojiOnly(text: string): boolean {
  return EMOJI_ONLY.test(text.trim());
}
