import type { FraudCheckRow, ModerationActionRow } from "@loopbid/db";
import { floorHour, type Span } from "@loopbid/domain";
import { Verdict } from "@loopbid/validators";
import type { ServiceContext } from "../../context.ts";
import { groupByHour, type Tally, within } from "./tally.ts";

const FLAGS: Readonly<Record<string, "held" | "blocked">> = { REVIEW: "held", BLOCK: "blocked" };
/** So many checks are looked up at a time. */
const BATCH = 1_000;

type Decision = Pick<ModerationActionRow, "decision" | "fraudCheckId" | "createdAt">;
type Check = Pick<FraudCheckRow, "_id" | "verdict" | "createdAt">;

/** Verdicts of checks, and what moderators decided about them, each by when it was made. */
export async function checkTallies(ctx: ServiceContext, span: Span): Promise<Tally[]> {
  const { fraud_checks, moderation_actions } = ctx.db.rows;
  const createdAt = within(span);
  const [verdicts, decisions] = await Promise.all([
    groupByHour(
      fraud_checks,
      { verdict: { $in: Verdict.options }, createdAt },
      { time: "createdAt", key: "verdict" },
    ),
    moderation_actions.find(
      { createdAt, decision: { $in: ["APPROVE", "REMOVE"] } },
      { projection: { decision: 1, fraudCheckId: 1, createdAt: 1 } },
    ),
  ]);
  const checks = await checksOf(ctx, decisions);
  return [
    ...verdicts.flatMap(({ at, key, count }): Tally[] => {
      const flag = FLAGS[key ?? ""];
      const all = { at, key: "checks" as const, value: count };
      return flag ? [all, { at, key: flag, value: count }] : [all];
    }),
    ...decisions.flatMap((decision) => decided(decision, checks)),
  ];
}

function decided(
  { decision, fraudCheckId, createdAt }: Decision,
  checks: ReadonlyMap<string, Check>,
): Tally[] {
  const at = floorHour(createdAt.getTime());
  const removed = decision === "REMOVE";
  const tallies: Tally[] = [{ at, key: removed ? "removals" : "approvals", value: 1 }];
  const check = checks.get(fraudCheckId ?? "");
  if (!check || check.verdict === "CLEAR") return tallies;
  const waited = Math.max(0, createdAt.getTime() - check.createdAt.getTime());
  return [
    ...tallies,
    { at, key: "flaggedDecided", value: 1 },
    { at, key: "flaggedRemoved", value: removed ? 1 : 0 },
    { at, key: "decisionWaitMs", value: waited },
  ];
}

async function checksOf(
  ctx: ServiceContext,
  decisions: readonly Decision[],
): Promise<Map<string, Check>> {
  const ids = [...new Set(decisions.flatMap(({ fraudCheckId }) => fraudCheckId ?? []))];
  const found = new Map<string, Check>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = await ctx.db.rows.fraud_checks.find(
      { _id: { $in: ids.slice(from, from + BATCH) } },
      { projection: { verdict: 1, createdAt: 1 } },
    );
    for (const check of batch) found.set(check._id, check);
  }
  return found;
}
