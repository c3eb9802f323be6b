const CLAUSE_END = /[.,;:!?\n()]|\bbut\b/g;
const NEGATION =
  /\b(?:no|not|never|without|isn't|don'?t|do not|doesn'?t|won'?t|can'?t|cannot|please do not|nor)\b/;

/** Whether the clause before `index` negates what follows: "no WhatsApp", "I don't use Telegram". */
export function isNegated(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const clause = before.split(CLAUSE_END).at(-1) ?? "";
  return NEGATION.test(clause);
}
