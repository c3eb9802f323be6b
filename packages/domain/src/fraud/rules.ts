import type { FraudThresholds } from "./verdict.ts";

/** What checks are judged by: one version of weights and thresholds. */
export interface FraudRuleSet extends FraudThresholds {
  /** 1 is the built-in table. */
  number: number;
  /** How much a full score of a signal counts, 0 to 1, by its key. */
  weights: Readonly<Record<string, number>>;
  /** Removal without a person takes this many observers that each saw something; see `judge`. */
  observers: number;
}

/** What a check stores of the rules that judged it, such as `rules@7`. */
export function rulesVersion({ number }: Pick<FraudRuleSet, "number">): string {
  return `rules@${number}`;
}
