import type { ListingText } from "./listing-text.ts";

/** A stretch of title or text, by position. */
export interface Piece {
  field: "title" | "text";
  start: number;
  end: number;
  text: string;
}

/** A dot inside "shop.example" ends nothing. */
const ENDS = /[.!?]+(?=\s|$)|\n+/g;
const WORDS = /\S+/g;
const LONGEST_WORDS = 18;
const PIECES_AT_MOST = 60;

function sentences(field: Piece["field"], whole: string): Piece[] {
  const ends = [...whole.matchAll(ENDS)].map((end) => end.index + end[0].length);
  return [...ends, whole.length].flatMap((until, index) => {
    const from = ends[index - 1] ?? 0;
    const words = [...whole.slice(from, until).matchAll(WORDS)];
    const runs: Piece[] = [];
    for (let at = 0; at < words.length; at += LONGEST_WORDS) {
      const first = words[at];
      const last = words[Math.min(at + LONGEST_WORDS, words.length) - 1];
      if (!first || !last) continue;
      const start = from + first.index;
      const end = from + last.index + last[0].length;
      runs.push({ field, start, end, text: whole.slice(start, end) });
    }
    return runs;
  });
}

/** The title, each sentence or run of words, and each two that follow one another. */
export function pieces({ title, text }: ListingText): Piece[] {
  const single = sentences("text", text).slice(0, PIECES_AT_MOST);
  const pairs = single.slice(1).map((second, index): Piece => {
    const start = single[index]?.start ?? second.start;
    return { field: "text", start, end: second.end, text: text.slice(start, second.end) };
  });
  const heading = title.trim()
    ? [{ field: "title" as const, start: 0, end: title.length, text: title }]
    : [];
  return [...heading, ...single, ...pairs];
}
