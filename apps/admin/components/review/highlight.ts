export interface Mark {
  /** What the phrase speaks for, such as the key of a signal. */
  key: string;
  phrase: string;
}

export interface Part {
  text: string;
  /** Of the marks that cover it, in the order in which they were given; empty for plain text. */
  keys: readonly string[];
  /** Of those, the ones whose phrase ends here. */
  ends: readonly string[];
}

interface Range {
  key: string;
  start: number;
  end: number;
}

/** A mark of a letter or two would be found everywhere. */
const SHORTEST = 3;

function patternOf(phrase: string): RegExp {
  const escaped = phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\s+/g, "\\s+"), "giu");
}

function rangesOf(text: string, { key, phrase }: Mark): Range[] {
  if (phrase.trim().length < SHORTEST) return [];
  return [...text.matchAll(patternOf(phrase))].map(({ index, 0: found }) => ({
    key,
    start: index,
    end: index + found.length,
  }));
}

/** Ranges of one key that touch or overlap become one, so that a sentence found twice is marked once. */
function merged(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}

/**
 * Cuts a text where phrases of it were found. Phrases may differ from it in case and spacing, and overlap: a part that
 * several cover carries all their keys. Joined, the parts are the text.
 */
export function highlight(text: string, marks: readonly Mark[]): Part[] {
  const keys = [...new Set(marks.map(({ key }) => key))];
  const ranges = keys.flatMap((key) =>
    merged(marks.filter((mark) => mark.key === key).flatMap((mark) => rangesOf(text, mark))),
  );
  const bounds = ranges.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...bounds, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const here = ranges.filter((range) => range.start <= start && range.end >= end);
    return {
      text: text.slice(start, end),
      keys: here.map(({ key }) => key),
      ends: here.filter((range) => range.end === end).map(({ key }) => key),
    };
  });
}
