import type { CheckTruth } from "@loopbid/domain";
import type { FraudCheckRow } from "@loopbid/db";
import { type RulesNumber, type ShadowResult, Verdict } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { titlesOf } from "./titles-of.ts";

/** The newest; a trial that has as many has shown what it will do. */
const MOST_CHECKS = 20_000;
const MOST_EXAMPLES = 12;

type Trial = Pick<FraudCheckRow, "_id" | "listingId" | "verdict" | "score" | "createdAt"> & {
  shadow: { score: number; verdict: Verdict };
  truth: CheckTruth;
};

/**
 * Where rules on trial agree with those that judged, and what moderators decided about it.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function shadowResults(
  ctx: ServiceContext,
  { number }: RulesNumber,
): Promise<ShadowResult> {
  requireModerator(ctx);
  const found = await ctx.db.rows.fraud_checks.find({ "shadow.version": number } as never, {
    sort: { createdAt: -1 },
    limit: MOST_CHECKS,
    projection: { listingId: 1, verdict: 1, score: 1, shadow: 1, createdAt: 1 },
  });
  const decisions = await decisionsOn(ctx, found);
  const trials = found.flatMap(({ shadow, ...check }): Trial[] => {
    if (!shadow) return [];
    const truth = decisions.get(check._id) ?? "UNKNOWN";
    return [{ ...check, shadow: { ...shadow, verdict: Verdict.parse(shadow.verdict) }, truth }];
  });
  return {
    number,
    checks: trials.length,
    agreement: agreementOf(trials),
    examples: await examplesOf(ctx, trials),
  };
}

/** Only what was flagged is decided on, so only that is looked up. */
async function decisionsOn(
  ctx: ServiceContext,
  checks: readonly FraudCheckRow[],
): Promise<Map<string, CheckTruth>> {
  const oldest = checks.at(-1)?.createdAt;
  if (!oldest) return new Map();
  const ids = new Set(checks.map(({ _id }) => _id));
  const taken = await ctx.db.rows.moderation_actions.find(
    { createdAt: { $gte: oldest }, decision: { $in: ["APPROVE", "REMOVE"] } },
    { sort: { createdAt: 1 }, projection: { fraudCheckId: 1, decision: 1 } },
  );
  return new Map(
    taken.flatMap(({ fraudCheckId, decision }) =>
      fraudCheckId && ids.has(fraudCheckId)
        ? [[fraudCheckId, decision === "REMOVE" ? "REMOVED" : "APPROVED"] as const]
        : [],
    ),
  );
}

function agreementOf(trials: readonly Trial[]): ShadowResult["agreement"] {
  const cells = new Map<string, ShadowResult["agreement"][number]>();
  for (const { verdict, shadow, truth } of trials) {
    const key = `${verdict} ${shadow.verdict} ${truth}`;
    const cell = cells.get(key) ?? { verdict, shadow: shadow.verdict, truth, count: 0 };
    cells.set(key, { ...cell, count: cell.count + 1 });
  }
  return [...cells.values()];
}

async function examplesOf(
  ctx: ServiceContext,
  trials: readonly Trial[],
): Promise<ShadowResult["examples"]> {
  const apart = trials
    .filter(({ verdict, shadow }) => verdict !== shadow.verdict)
    .slice(0, MOST_EXAMPLES);
  const titles = await titlesOf(
    ctx.db.rows,
    apart.map(({ listingId }) => listingId),
  );
  return apart.map(({ _id, listingId, verdict, score, shadow, truth, createdAt }) => ({
    checkId: _id,
    listingId,
    title: titles.get(listingId) ?? null,
    truth,
    verdict,
    score,
    shadowVerdict: shadow.verdict,
    shadowScore: shadow.score,
    at: createdAt.toISOString(),
  }));
}
