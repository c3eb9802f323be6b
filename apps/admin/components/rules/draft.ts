import { type FraudRules, type RulesContent, WEIGHED_KEYS } from "@loopbid/validators";

/** What a signal counts in a new version where the one that it is made from is older than the signal. */
const UNKNOWN_WEIGHT = 0.5;

export type Editable = Pick<FraudRules, "weights" | "review" | "block" | "observers">;

/** Saved rules as a person edits them: every signal that there is now, and none that is gone. */
export function contentOf({ weights, review, block, observers }: Editable): RulesContent {
  const known = new Map(weights.map(({ key, weight }) => [key, weight]));
  const all = WEIGHED_KEYS.map((key) => [key, known.get(key) ?? UNKNOWN_WEIGHT] as const);
  return { weights: Object.fromEntries(all) as RulesContent["weights"], review, block, observers };
}

/** The names of what differs: keys of signals, `review`, `block` and `observers`. */
export function changesBetween(a: RulesContent, b: RulesContent): string[] {
  const settings = (["review", "block", "observers"] as const).filter(
    (name) => a[name] !== b[name],
  );
  return [...settings, ...WEIGHED_KEYS.filter((key) => a.weights[key] !== b.weights[key])];
}

/** Sliders step by whole percents; floats would make 0.29 of 0.28999. */
export function fromPercent(percent: number): number {
  return Math.round(percent) / 100;
}
