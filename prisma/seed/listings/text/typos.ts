import type { Random } from "../../random.ts";

const slips: readonly (readonly [RegExp, string])[] = [
  [/\bdefinitely\b/i, "definately"],
  [/\bseparate\b/i, "seperate"],
  [/\breceipt\b/i, "reciept"],
  [/\bscratches\b/i, "scrathes"],
  [/\bbattery\b/i, "batery"],
  [/\boriginal\b/i, "orignal"],
  [/\bbecause\b/i, "becuase"],
  [/\bcharger\b/i, "chager"],
  [/\bcondition\b/i, "condtion"],
  [/\bpictures\b/i, "pictrues"],
  [/\bshipping\b/i, "shiping"],
  [/\bquestions\b/i, "quesitons"],
  [/\bit's\b/i, "its"],
  [/\byour\b/i, "you're"],
  [/\btheir\b/i, "there"],
  [/\bbelieve\b/i, "beleive"],
];

/** One or two honest slips of the hand. */
export function withTypos(text: string, dice: Random): string {
  let out = text;
  for (const [from, to] of dice.sample(slips, 7))
    if (dice.chance(0.5))
      out = out.replace(from, (word) => (word === word.toUpperCase() ? to.toUpperCase() : to));
  return out;
}

const shorthand: readonly (readonly [RegExp, string])[] = [
  [/\byou\b/gi, "u"],
  [/\bplease\b/gi, "pls"],
  [/\bbecause\b/gi, "bc"],
  [/\bwith\b/gi, "w/"],
  [/\bpictures\b/gi, "pics"],
  [/\bthough\b/gi, "tho"],
  [/\band\b/gi, "&"],
  [/\bpeople\b/gi, "ppl"],
];

/** Thumb-typed: small letters, loose punctuation, some shorthand. */
export function thumbed(text: string, dice: Random): string {
  let out = text.toLowerCase();
  for (const [from, to] of dice.sample(shorthand, 3)) out = out.replace(from, to);
  if (dice.chance(0.6)) out = out.replace(/\. /g, dice.chance(0.5) ? ", " : " ").replace(/\.$/, "");
  return out.replace(/’|'/g, dice.chance(0.7) ? "" : "'");
}
