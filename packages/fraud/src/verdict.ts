import { type FraudThresholds, type FraudVerdict, verdictFor } from "@loopbid/domain";

/**
 * Removal without a person takes this many observers that each saw something: the labels of the text are one, since
 * they read the same words.
 */
const TO_REMOVE = 3;
const SAW_SOMETHING = 0.25;

interface Weighed {
  key: string;
  score: number;
  weight: number;
}

/** The verdict of a combined score, given the signals that it is made of. */
export function verdictOf(
  score: number,
  weighed: readonly Weighed[],
  thresholds: FraudThresholds,
): FraudVerdict {
  const verdict = verdictFor(score, thresholds);
  if (verdict !== "BLOCK") return verdict;
  const observers = weighed
    .filter((signal) => signal.score * signal.weight >= SAW_SOMETHING)
    .map(({ key }) => (key.startsWith("text.") ? "text" : key));
  return new Set(observers).size >= TO_REMOVE ? "BLOCK" : "REVIEW";
}
