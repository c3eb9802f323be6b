export const FRAUD_VERDICTS = ["CLEAR", "REVIEW", "BLOCK"] as const;
export type FraudVerdict = (typeof FRAUD_VERDICTS)[number];

/** Scores from which a listing is held for a person, and removed at once; 0 <= review <= block <= 1. */
export interface FraudThresholds {
  review: number;
  block: number;
}

/** Those of the built-in rules: removal without a person takes three strong signals, as the two strongest reach 0.95. */
export const DEFAULT_FRAUD_THRESHOLDS: FraudThresholds = { review: 0.5, block: 0.96 };

/** The verdict on a score between 0 and 1. A score that is no number is a fault, so a person looks at it. */
export function verdictFor(score: number, thresholds: FraudThresholds): FraudVerdict {
  if (Number.isNaN(score)) return "REVIEW";
  if (score >= thresholds.block) return "BLOCK";
  return score >= thresholds.review ? "REVIEW" : "CLEAR";
}
