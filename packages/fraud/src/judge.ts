import { combineSignals, type FraudThresholds, verdictFor } from "@loopbid/domain";
import type { FraudSignal, Verdict } from "@loopbid/validators";
import { WEIGHTS } from "./weights.ts";

type Weighed = Pick<FraudSignal, "key" | "score" | "weight">;

/**
 * Removal without a person takes this many observers that each saw something. The labels of a text are one: they read
 * the same words, and a model that is wrong about it may be wrong twice.
 */
const TO_REMOVE = 3;
const SAW_SOMETHING = 0.25;

/** Strongest first. */
export function byStrength(a: Weighed, b: Weighed): number {
  return b.score * b.weight - a.score * a.weight;
}

function observers(signals: readonly Weighed[]): number {
  const saw = signals.filter(({ score, weight }) => score * weight >= SAW_SOMETHING);
  return new Set(saw.map(({ key }) => (key.startsWith("text.") ? "text" : key))).size;
}

/** Score and verdict of the signals of rules and a text model's labels (keys `text.<label>`). */
export function judge(
  signals: readonly Weighed[],
  thresholds: FraudThresholds,
): { score: number; verdict: Verdict } {
  const score = combineSignals(Object.fromEntries(signals.map((one) => [one.key, one.score])), {
    version: WEIGHTS.version,
    weights: Object.fromEntries(signals.map((one) => [one.key, one.weight])),
  });
  const verdict = verdictFor(score, thresholds);
  const alone = verdict === "BLOCK" && observers(signals) < TO_REMOVE;
  return { score, verdict: alone ? "REVIEW" : verdict };
}
