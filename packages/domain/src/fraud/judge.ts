import type { FraudRuleSet } from "./rules.ts";
import { type FraudVerdict, verdictFor } from "./verdict.ts";

/** A signal as it is stored with a check. */
export interface WeighableSignal {
  key: string;
  /** 0 to 1. */
  score: number;
  /** What it counts where the rules do not know its key: it is younger than they are. */
  weight: number;
}

/** What an observer must bring, score times weight, to count as one that saw something. */
export const SAW_SOMETHING = 0.25;

const unit = (value: number) => Math.min(1, Math.max(0, value));
const byKey = (a: WeighableSignal, b: WeighableSignal) =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** How much a signal counts by these rules, 0 to 1. */
export function weightBy(
  { weights }: Pick<FraudRuleSet, "weights">,
  { key, weight }: Pick<WeighableSignal, "key" | "weight">,
): number {
  return weights[key] ?? weight;
}

/** Labels of a text are one observer: they read the same words, and a model that is wrong about it may be wrong twice. */
function observers(signals: readonly WeighableSignal[], rules: FraudRuleSet): number {
  const saw = signals.filter((one) => one.score * weightBy(rules, one) >= SAW_SOMETHING);
  return new Set(saw.map(({ key }) => (key.startsWith("text.") ? "text" : key))).size;
}

/**
 * Score and verdict of signals, those of a text model's labels (keys `text.<label>`) included. Noisy-or, as in
 * `combineSignals`, by the weights of the rules. Pure, so stored signals can be judged again by other rules.
 */
export function judge(
  signals: readonly WeighableSignal[],
  rules: FraudRuleSet,
): { score: number; verdict: FraudVerdict } {
  let clear = 1;
  // In one order, so that rounding does not depend on that of the signals.
  for (const one of signals.toSorted(byKey))
    clear *= 1 - unit(weightBy(rules, one)) * unit(one.score);
  const score = 1 - clear;
  const verdict = verdictFor(score, rules);
  const alone = verdict === "BLOCK" && observers(signals, rules) < rules.observers;
  return { score, verdict: alone ? "REVIEW" : verdict };
}
