import { ConflictError } from "@loopbid/core";
import { type FraudRulesRow, isDuplicateKey, type Rows } from "@loopbid/db";
import type { FraudRules, PromoteRulesInput } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { findRules } from "./find-rules.ts";
import { toRules } from "./list-rules.ts";

type Promotion = z.output<typeof PromoteRulesInput>;
type State = FraudRulesRow["state"];

/**
 * Makes rules that never judged the active ones; the former retire in the same transaction. Of two admins at once one
 * wins. Workers follow within seconds.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins, NotFoundError, ConflictError (WRONG_STATE,
 * OTHER_ACTIVE where others judge than the admin looked at).
 */
export function promoteRules(ctx: ServiceContext, input: Promotion): Promise<FraudRules> {
  return activate(ctx, input, "fraud-rules.promote", ["DRAFT", "SHADOW"]);
}

/** Makes former rules the active ones again; otherwise like `promoteRules`. */
export function rollBackRules(ctx: ServiceContext, input: Promotion): Promise<FraudRules> {
  return activate(ctx, input, "fraud-rules.roll-back", ["RETIRED"]);
}

async function activate(
  ctx: ServiceContext,
  input: Promotion,
  action: string,
  from: readonly State[],
): Promise<FraudRules> {
  requireAdmin(ctx);
  const row = await findRules(ctx.db.rows, input.number);
  if (!from.includes(row.state)) throw wrongState(row.state);
  await ctx.db
    .transaction(async (rows) => {
      await swap(ctx, rows, row, input.replaces);
      const { number, replaces } = input;
      await audit(ctx, rows, action, "fraud-rules", row._id, { number, replaces });
    })
    .catch((error: unknown) => {
      if (isDuplicateKey(error)) throw otherActive();
      throw error;
    });
  return (await toRules(ctx, [await findRules(ctx.db.rows, input.number)]))[0]!;
}

async function swap(
  ctx: ServiceContext,
  { fraud_rules: rules }: Rows,
  { _id, state }: FraudRulesRow,
  replaces: number,
): Promise<void> {
  const now = new Date(ctx.now());
  const retired = await rules.updateOne(
    { number: replaces, state: "ACTIVE" },
    { $set: { state: "RETIRED", retiredAt: now } },
  );
  if (retired === 0) throw otherActive();
  const activated = await rules.updateOne(
    { _id, state },
    { $set: { state: "ACTIVE", activatedAt: now, retiredAt: null } },
  );
  if (activated === 0) throw wrongState(state);
}

function otherActive(): ConflictError {
  return new ConflictError("Someone else changed the active rules. Look at them again.", {
    reason: "OTHER_ACTIVE",
  });
}

function wrongState(state: State): ConflictError {
  return new ConflictError("These rules are in another state now. Look at them again.", {
    reason: "WRONG_STATE",
    data: { state },
  });
}
