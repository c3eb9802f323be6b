import type { FraudCheckRow } from "@loopbid/db";
import { populationStability } from "@loopbid/domain";
import { TEXT_LABELS, type Verdict } from "@loopbid/validators";
import { requireSystem, type ServiceContext } from "../context.ts";

const DAY_MS = 24 * 3_600_000;
const REFERENCE_DAYS = 7;
const DECISIONS_DAYS = 30;
/** The newest of each window: enough for a distribution. */
const MOST = 5_000;
const VERDICTS: Verdict[] = ["CLEAR", "REVIEW", "BLOCK"];

export interface ChecksQuality {
  /** How far the last day's scores are from those of the week before, by `score` or label; see `populationStability`. */
  drift: { series: string; stability: number }[];
  /** What moderators decided in 30 days on what a check of this verdict had flagged. */
  decided: { verdict: Verdict; decided: number; removed: number }[];
}

type Scored = Pick<FraudCheckRow, "score" | "signals" | "modelVersion">;

/** Whether the checks still judge as they did, and how often moderators agree. For the system's own jobs. */
export async function checksQuality(ctx: ServiceContext): Promise<ChecksQuality> {
  requireSystem(ctx);
  const now = ctx.now();
  const [recent, reference, decided] = await Promise.all([
    checksBetween(ctx, now - DAY_MS, now),
    checksBetween(ctx, now - (REFERENCE_DAYS + 1) * DAY_MS, now - DAY_MS),
    decisions(ctx, now - DECISIONS_DAYS * DAY_MS),
  ]);
  // Another model's scores are another scale: nothing is said until this one has a day behind it.
  const version = recent[0]?.modelVersion;
  const own = (checks: readonly Scored[]) =>
    checks.filter(({ modelVersion }) => modelVersion === version);
  const drift = ["score", ...TEXT_LABELS].flatMap((series) => {
    const of = (checks: readonly Scored[]) => own(checks).map((check) => valueOf(check, series));
    const stability = populationStability(of(recent), of(reference));
    return stability === null ? [] : [{ series, stability }];
  });
  return { drift, decided };
}

function valueOf({ score, signals }: Scored, series: string): number {
  if (series === "score") return score;
  return signals.find(({ key }) => key === `text.${series}`)?.score ?? 0;
}

function checksBetween(ctx: ServiceContext, from: number, to: number): Promise<Scored[]> {
  return ctx.db.rows.fraud_checks.find(
    { verdict: { $in: VERDICTS }, createdAt: { $gte: new Date(from), $lt: new Date(to) } },
    {
      sort: { createdAt: -1 },
      limit: MOST,
      projection: { score: 1, modelVersion: 1, "signals.key": 1, "signals.score": 1 },
    },
  );
}

async function decisions(ctx: ServiceContext, from: number): Promise<ChecksQuality["decided"]> {
  const { fraud_checks: checks, moderation_actions: actions } = ctx.db.rows;
  const taken = await actions.find(
    { createdAt: { $gte: new Date(from) }, decision: { $in: ["APPROVE", "REMOVE"] } },
    { sort: { createdAt: -1 }, limit: MOST, projection: { decision: 1, fraudCheckId: 1 } },
  );
  const ids = taken.flatMap(({ fraudCheckId }) => fraudCheckId ?? []);
  if (ids.length === 0) return [];
  const found = await checks.find({ _id: { $in: ids } }, { projection: { verdict: 1 } });
  const verdictOf = new Map(found.map(({ _id, verdict }) => [_id, verdict]));
  return VERDICTS.flatMap((verdict) => {
    const own = taken.filter(({ fraudCheckId }) => verdictOf.get(fraudCheckId ?? "") === verdict);
    const removed = own.filter(({ decision }) => decision === "REMOVE").length;
    return own.length === 0 ? [] : [{ verdict, decided: own.length, removed }];
  });
}
