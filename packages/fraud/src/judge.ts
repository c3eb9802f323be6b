import { combineSignals, type FraudThresholds, verdictFor } from "@loopbid/domain";
import type { FraudSignal, Verdict } from "@loopbid/validators";
import { WEIGHTS } from "./weights.ts";

type Weighed = Pick<FraudSignal, "key" | "score" | "weight">;

/** Strongest first. */
export function byStrength(a: Weighed, b: Weighed): number {
  return b.score * b.weight - a.score * a.weight;
}

function combined(signals: readonly Weighed[]): number {
  return combineSignals(Object.fromEntries(signals.map(({ key, score }) => [key, score])), {
    version: WEIGHTS.version,
    weights: Object.fromEntries(signals.map(({ key, weight }) => [key, weight])),
  });
}

/**
 * Score and verdict of the rules' signals and a text model's labels. The labels of one text are no independent witnesses,
 * and a model that is wrong about it may be wrong twice: for a removal that no person looks at only the strongest of
 * them counts, beside the rules.
 */
export function judge(
  rules: readonly Weighed[],
  labels: readonly Weighed[],
  thresholds: FraudThresholds,
): { score: number; verdict: Verdict } {
  const score = combined([...rules, ...labels]);
  const verdict = verdictFor(score, thresholds);
  const witnesses = [...rules, ...[...labels].sort(byStrength).slice(0, 1)];
  const alone = verdict === "BLOCK" && combined(witnesses) < thresholds.block;
  return { score, verdict: alone ? "REVIEW" : verdict };
}
