import { type FraudRuleSet, judge, rulesVersion, type WeighableSignal } from "@loopbid/domain";
import type { Assessment } from "@loopbid/services";
import { BUILT_IN_RULES } from "./weights.ts";

/** What judges, and what is on trial beside it. */
export interface RulesInForce {
  active: FraudRuleSet;
  /** Judges too, and nothing is done about what it says. */
  shadow: FraudRuleSet | null;
}

export const BUILT_IN_FORCE: RulesInForce = { active: BUILT_IN_RULES, shadow: null };

/** Judges signals by the rules in force: the same signals for both, so nothing is read twice. */
export function judgeBy(
  { active, shadow }: RulesInForce,
  signals: readonly WeighableSignal[],
): Pick<Assessment, "score" | "verdict" | "weightsVersion" | "shadow"> {
  return {
    ...judge(signals, active),
    weightsVersion: rulesVersion(active),
    shadow: shadow && { version: shadow.number, ...judge(signals, shadow) },
  };
}
