import { ConflictError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import type { FraudRules, RulesNumber } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { findRules } from "./find-rules.ts";
import { toRules } from "./list-rules.ts";

/**
 * Puts rules on trial: from now on every check is judged by them too, and nothing is done about it.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (WRONG_STATE,
 * SHADOW_TAKEN where other rules are on trial).
 */
export async function startShadow(
  ctx: ServiceContext,
  { number }: RulesNumber,
): Promise<FraudRules> {
  requireAdmin(ctx);
  const row = await findRules(ctx.db.rows, number);
  if (row.state === "SHADOW") return (await toRules(ctx, [row]))[0]!;
  const started = await ctx.db
    .transaction(async (rows) => {
      const matched = await rows.fraud_rules.updateOne(
        { _id: row._id, state: { $in: ["DRAFT", "RETIRED"] } },
        { $set: { state: "SHADOW", shadowedAt: new Date(ctx.now()) } },
      );
      if (matched > 0)
        await audit(ctx, rows, "fraud-rules.start-shadow", "fraud-rules", row._id, { number });
      return matched > 0;
    })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      throw new ConflictError("Other rules are on trial. Stop that trial first.", {
        reason: "SHADOW_TAKEN",
      });
    });
  if (!started) throw new ConflictError("These rules judge already.", { reason: "WRONG_STATE" });
  return (await toRules(ctx, [await findRules(ctx.db.rows, number)]))[0]!;
}

/**
 * Ends a trial; what it said so far stays with the checks. Ending it again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError.
 */
export async function stopShadow(
  ctx: ServiceContext,
  { number }: RulesNumber,
): Promise<FraudRules> {
  requireAdmin(ctx);
  const { _id, activatedAt } = await findRules(ctx.db.rows, number);
  await ctx.db.transaction(async (rows) => {
    const matched = await rows.fraud_rules.updateOne(
      { _id, state: "SHADOW" },
      { $set: { state: activatedAt ? "RETIRED" : "DRAFT" } },
    );
    if (matched > 0)
      await audit(ctx, rows, "fraud-rules.stop-shadow", "fraud-rules", _id, { number });
  });
  return (await toRules(ctx, [await findRules(ctx.db.rows, number)]))[0]!;
}
