import type { Voice } from "../../people/index.ts";
import type { Random } from "../../random.ts";
import { drawer, expand } from "./grammar.ts";
import type { Words } from "./grammar.ts";
import type { Subject } from "./words.ts";

const NEAT: readonly string[] = [
  "{full} {storage} {color} [- |, ]{unlocked}, {battery}% battery",
  "{full} {storage} in {color}",
  "{full}, {ram}/{storage}, {grade}",
  "{full} ({color}), {grade} condition",
  "{full} {color} - {grade}, {battery}% battery",
  "{full} with {kitshort}",
  "{full}, {shutter} shutter count",
  "{full} {body}, {grade}",
  "{full} - {grade}, [tested|one owner|from first owner]",
  "{full}, {color}, [smoke-free home|barely used|well kept]",
  "{full} {storage}, {cycles} cycles",
  "{full}: {shortfact}",
  "{full}, {shortfact}",
];

const CASUAL: readonly string[] = [
  "{model} {storage} {color}",
  "{model} [works great|great condition|with extras|good shape]",
  "[selling my|my old|used] {model} {storage}",
  "{full} [no longer needed|used twice|moving sale]",
  "{model} - {shortfact}",
  "{color} {model}, [cheap|fair price|no box]",
  "{full} {grade} condition",
];

const LOUD: readonly string[] = [
  "{MODEL} *{GRADE}*",
  "{MODEL} MUST GO",
  "L@@K {MODEL} {storage}",
  "{MODEL} [CHEAP|WORKS 100%|NO LOWBALLS]",
];

const BROKEN: readonly string[] = [
  "{full} [for parts|for repair|defective|not working], {fault}",
  "{full} - [for parts or repair|parts only]",
  "[Broken|Defective] {full}, read description",
  "{model} for parts ({fault})",
];

const banks: Partial<Record<Voice, readonly string[]>> = {
  loud: LOUD,
  lower: CASUAL,
  chatty: [...CASUAL, ...NEAT],
  southern: CASUAL,
  terse: CASUAL,
};

const MAX_TITLE = 95;
const MIN_TITLE = 12;

/** A title as this voice would type it, 12 to 95 characters. */
export function titleFor(
  voice: Voice,
  { device, grade }: Subject,
  words: Words,
  dice: Random,
): string {
  const full = words["full"] ?? device.model;
  const more: Words = {
    ...words,
    kitshort: words["kit"] && words["kit"].length < 60 ? expand(words["kit"], {}, dice) : undefined,
    shortfact: device.facts.find((fact) => fact.length < 34),
  };
  const bank = grade === "FOR_PARTS" ? BROKEN : (banks[voice] ?? NEAT);
  const draw = drawer(more, dice);
  const fitting =
    [...draw(bank, 6), full].find(
      (title) => title.length <= MAX_TITLE && title.length >= MIN_TITLE,
    ) ?? `${full}, ${words["grade"]}`;
  const tidy = fitting.replace(/[,\s-]+$/, "");
  if (voice === "lower") return tidy.toLowerCase();
  return tidy.charAt(0) === "i" && /^i[PM]/.test(tidy)
    ? tidy
    : tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
