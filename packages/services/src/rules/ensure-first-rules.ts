import type { FraudRuleSet } from "@loopbid/domain";
import { isDuplicateKey } from "@loopbid/db";
import { requireSystem, type ServiceContext } from "../context.ts";
import { storedWeights } from "./stored-weights.ts";

/**
 * Stores the built-in rules as the active version 1 where there are no rules yet; any number of workers may do so at once.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function ensureFirstRules(
  ctx: ServiceContext,
  { weights, review, block, observers }: FraudRuleSet,
): Promise<void> {
  requireSystem(ctx);
  const { fraud_rules: rules } = ctx.db.rows;
  if ((await rules.findOne({ number: 1 }, { projection: { number: 1 } })) !== null) return;
  const now = new Date(ctx.now());
  const row = {
    number: 1,
    name: "Built-in",
    note: "",
    weights: storedWeights(weights),
    review,
    block,
    observers,
    state: "ACTIVE" as const,
    parentNumber: null,
    authorId: null,
    createdAt: now,
    shadowedAt: null,
    activatedAt: now,
    retiredAt: null,
  };
  await rules.insertOne(row).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
}
