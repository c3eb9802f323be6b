import type { Random } from "../../random.ts";

export type Words = Readonly<Record<string, string | undefined>>;

const CHOICE = /\[([^[\]]*)\]/;
const SLOT = /\{(\w+)\}/g;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills `{slots}` ({Slot} with a capital) and takes one of each `[this|that]`, innermost first. */
export function expand(template: string, words: Words, dice: Random): string {
  let text = template;
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text)) {
    const options = (found[1] ?? "").split("|");
    text =
      text.slice(0, found.index) + dice.pick(options) + text.slice(found.index + found[0].length);
  }
  const filled = text.replace(SLOT, (_all, key: string) => {
    const exact = words[key];
    if (exact !== undefined) return exact;
    return capital(words[key.charAt(0).toLowerCase() + key.slice(1)] ?? "");
  });
  return filled
    .replace(/ {2,}/g, " ")
    .replace(/ ([.,;!?])/g, "$1")
    .replaceAll("..", ".")
    .trim();
}

const hasWords = (template: string, words: Words): boolean =>
  [...template.matchAll(SLOT)].every(
    ([, key = ""]) =>
      (words[key] ?? words[key.charAt(0).toLowerCase() + key.slice(1)]) !== undefined,
  );

/** Draws templates without repeating one, skipping those that lack a word. */
export function drawer(
  words: Words,
  dice: Random,
): (bank: readonly string[], count?: number) => string[] {
  const used = new Set<string>();
  return (bank, count = 1) => {
    const fitting = bank.filter((template) => !used.has(template) && hasWords(template, words));
    const chosen = dice.sample(fitting, count);
    for (const template of chosen) used.add(template);
    return chosen.map((template) => expand(template, words, dice));
  };
}
