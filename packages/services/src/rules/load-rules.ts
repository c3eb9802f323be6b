import { DEFAULT_FRAUD_THRESHOLDS, type FraudRuleSet } from "@loopbid/domain";
import type { FraudRulesRow } from "@loopbid/db";
import type { Thresholds } from "@loopbid/validators";
import { requireSystem, type ServiceContext } from "../context.ts";

/** The part of a stored version that judges. */
export function toRuleSet(row: FraudRulesRow): FraudRuleSet {
  const { number, review, block, observers } = row;
  const weights = Object.fromEntries(row.weights.map(({ key, weight }) => [key, weight]));
  return { number, weights, review, block, observers };
}

/**
 * The rules that judge and those on trial. Null for the first before any were stored.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function loadRules(
  ctx: ServiceContext,
): Promise<{ active: FraudRuleSet | null; shadow: FraudRuleSet | null }> {
  requireSystem(ctx);
  const found = await ctx.db.rows.fraud_rules.find({ state: { $in: ["ACTIVE", "SHADOW"] } });
  const of = (state: FraudRulesRow["state"]) => {
    const row = found.find((one) => one.state === state);
    return row ? toRuleSet(row) : null;
  };
  return { active: of("ACTIVE"), shadow: of("SHADOW") };
}

/** The thresholds that judge now; the built-in ones before any were stored. */
export async function activeThresholds({ db }: ServiceContext): Promise<Thresholds> {
  const row = await db.rows.fraud_rules.findOne(
    { state: "ACTIVE" },
    { projection: { review: 1, block: 1 } },
  );
  return row ? { review: row.review, block: row.block } : DEFAULT_FRAUD_THRESHOLDS;
}
