import { setImmediate as breathe } from "node:timers/promises";
import {
  addToBackTest,
  type BackTest,
  emptyBackTest,
  type FraudRuleSet,
  type MoveTally,
  type PastCheck,
  VERDICT_MOVES,
  type VerdictTally,
} from "@loopbid/domain";
import type {
  BackTestInput,
  BackTestMove,
  BackTestResult,
  RulesOutcome,
} from "@loopbid/validators";
import type { z } from "zod";
import { requireModerator, type ServiceContext } from "../context.ts";
import { findRules } from "./find-rules.ts";
import { keptChecks } from "./kept-checks.ts";
import { toRuleSet } from "./load-rules.ts";
import { titlesOf } from "./titles-of.ts";

/** Weighed in some milliseconds; then others have their turn. */
const BATCH = 2_000;

/**
 * What two versions of the rules make of the checks of a range, by the signals that these stored, beside what moderators
 * decided. Nothing is read or judged by the text model again, and nothing changes.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError for rules that there are not.
 */
export async function backTestRules(
  ctx: ServiceContext,
  input: z.output<typeof BackTestInput>,
): Promise<BackTestResult> {
  requireModerator(ctx);
  const [base, candidate] = await Promise.all([
    savedRules(ctx, input.base),
    "content" in input.candidate
      ? { number: 0, ...input.candidate.content }
      : savedRules(ctx, input.candidate.number),
  ]);
  const range = { from: new Date(input.from), to: new Date(input.to) };
  const { checks, clearSince, readAt } = await keptChecks(ctx.db, range, ctx.now());
  const test = await weigh(checks, base, candidate);
  const moved = VERDICT_MOVES.flatMap((move) => test.moves[move].examples);
  const titles = await titlesOf(
    ctx.db.rows,
    moved.map(({ listingId }) => listingId),
  );
  const moves = VERDICT_MOVES.map((move) => [move, toMove(test.moves[move], titles)] as const);
  return {
    checks: test.checks,
    clearSince: clearSince?.toISOString() ?? null,
    readAt: readAt.toISOString(),
    base: toOutcome(test.base),
    candidate: toOutcome(test.candidate),
    moves: Object.fromEntries(moves) as BackTestResult["moves"],
  };
}

async function savedRules({ db }: ServiceContext, number: number): Promise<FraudRuleSet> {
  return toRuleSet(await findRules(db.rows, number));
}

async function weigh(
  checks: readonly PastCheck[],
  base: FraudRuleSet,
  candidate: FraudRuleSet,
): Promise<BackTest> {
  const test = emptyBackTest();
  for (let start = 0; start < checks.length; start += BATCH) {
    addToBackTest(test, checks.slice(start, start + BATCH), base, candidate);
    await breathe();
  }
  return test;
}

function toOutcome({ confusion, histogram, queue }: VerdictTally): RulesOutcome {
  const days = [...queue].sort(([a], [b]) => a - b);
  return {
    confusion,
    histogram,
    queue: days.map(([day, count]) => ({ day: new Date(day).toISOString().slice(0, 10), count })),
  };
}

function toMove(
  { count, removed, approved, examples }: MoveTally,
  titles: ReadonlyMap<string, string>,
): BackTestMove {
  return {
    count,
    removed,
    approved,
    examples: examples.map(({ id, listingId, truth, scores: [before, after] }) => ({
      checkId: id,
      listingId,
      title: titles.get(listingId) ?? null,
      truth,
      before,
      after,
    })),
  };
}
