import type { FraudRulesRow } from "@loopbid/db";
import type { FraudRules, RulesListResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";

/** People save a few a month; the active one and the one on trial come along however old they are. */
const MOST_LISTED = 300;

/**
 * Every version of the rules, newest first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function listRules(ctx: ServiceContext): Promise<RulesListResult> {
  requireModerator(ctx);
  const { fraud_rules: rules } = ctx.db.rows;
  const [newest, inForce] = await Promise.all([
    rules.find({}, { sort: { number: -1 }, limit: MOST_LISTED }),
    rules.find({ state: { $in: ["ACTIVE", "SHADOW"] } }),
  ]);
  const rows = new Map([...newest, ...inForce].map((row) => [row.number, row]));
  const sorted = [...rows.values()].sort((a, b) => b.number - a.number);
  return { items: await toRules(ctx, sorted) };
}

/** As staff see them. */
export async function toRules(
  ctx: ServiceContext,
  rows: readonly FraudRulesRow[],
): Promise<FraudRules[]> {
  const handles = await handlesOf(
    ctx.db,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    note: row.note,
    weights: row.weights.map(({ key, weight }) => ({ key, weight })),
    review: row.review,
    block: row.block,
    observers: row.observers,
    state: row.state,
    parentNumber: row.parentNumber,
    author: (row.authorId && handles.get(row.authorId)) || null,
    createdAt: row.createdAt.toISOString(),
    shadowedAt: row.shadowedAt?.toISOString() ?? null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
  }));
}
