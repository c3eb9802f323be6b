import { finding, type Finding } from "./finding.ts";

const DIGITS: Readonly<Record<string, string>> = {
  zero: "0",
  oh: "0",
  o: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
const REPEAT: Readonly<Record<string, number>> = { double: 2, triple: 3 };
const TOKEN = /[\p{L}\p{N}]+/gu;
const PIECE = /zero|oh|one|two|three|four|five|six|seven|eight|nine|\d|[ol]/g;
const NANP = /^1?[2-9]\d{2}[2-9]\d{6}$/;

interface Piece {
  digits: string;
  /** Written as words or single digits, not as a number is usually set. */
  odd: boolean;
}

/** The digits that a token stands for ("seven", "7", "zero1nine", "7l4"), or null. */
function read(token: string): Piece | null {
  const word = DIGITS[token];
  if (word) return { digits: word, odd: true };
  if (/^\d{1,4}$/.test(token)) return { digits: token, odd: token.length === 1 };
  const pieces = token.match(PIECE) ?? [];
  if (
    pieces.join("") !== token ||
    !/\d|zero|one|two|three|four|five|six|seven|eight|nine/.test(token)
  )
    return null;
  const digits = pieces.map((piece) => (piece === "l" ? "1" : (DIGITS[piece] ?? piece))).join("");
  return { digits, odd: true };
}

interface Run {
  digits: string;
  odd: number;
  start: number;
  end: number;
}

/** Splits a text into runs of tokens that stand for digits. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let repeat = 1;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const end = match.index + token.length;
    // A run ends where a line of specs or a question does, but not at the brackets of an area code.
    if (run && /[^\s().,/_*–-]/.test(text.slice(run.end, match.index))) run = null;
    const times = REPEAT[token];
    if (times && run) {
      repeat = times;
      run.end = end;
      continue;
    }
    const piece = read(token);
    if (!piece) run = null;
    else {
      if (!run) runs.push((run = { digits: "", odd: 0, start: match.index, end }));
      run.digits += piece.digits.repeat(repeat);
      run.odd += piece.odd ? 1 : 0;
      run.end = end;
    }
    repeat = 1;
  }
  return runs;
}

const LEAST_ODD = 3;

/** Numbers spelled out, spaced digit by digit, or mixed: "seven one 4, five55 o192". Takes text made plain. */
export function findSpelledPhones(text: string): Finding[] {
  return runsOf(text)
    .filter(({ digits, odd }) => odd >= LEAST_ODD && NANP.test(digits))
    .map(({ start, end }) => finding("phone", text.slice(start, end), 1, true));
}
