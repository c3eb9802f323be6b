import texts from "./messages/en.json" with { type: "json" };

/** One line for each reason that the seller can act on. */
function adviceFor(reasons: readonly string[]): string[] {
  const advice: Readonly<Record<string, string>> = texts.advice;
  return reasons.flatMap((reason) => advice[reason] ?? []).map((line) => `• ${line}`);
}

/** What the seller reads while a person has yet to look. */
export function heldNotice(reasons: readonly string[]): string {
  const advice = adviceFor(reasons);
  if (advice.length === 0) return `${texts.heldOpening} ${texts.heldNothingToDo}`;
  return [texts.heldOpening, texts.heldAdvice, ...advice].join("\n");
}

/** The statement of reasons of a removal that no person decided. */
export function removedNotice(reasons: readonly string[]): string {
  return [texts.removedOpening, ...adviceFor(reasons), texts.removedClosing].join("\n");
}
