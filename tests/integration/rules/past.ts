import { newId } from "@loopbid/db";
import type { FraudRuleSet } from "@loopbid/domain";
import { BUILT_IN_RULES } from "@loopbid/fraud";
import { ensureFirstRules } from "@loopbid/services";
import {
  type RulesContent,
  type Verdict,
  WEIGHED_KEYS,
  type WeighedKey,
} from "@loopbid/validators";
import { type Harness, SYSTEM } from "../harness.ts";

export const DAY_MS = 24 * 3_600_000;

export async function startRules(
  harness: Harness,
  changes: Partial<FraudRuleSet> = {},
): Promise<void> {
  await harness.db.rows.fraud_rules.deleteMany({});
  await ensureFirstRules(harness.ctx(SYSTEM), { ...BUILT_IN_RULES, ...changes });
}

/** The built-in rules as a person would save them, with changes. */
export function content(
  weights: Partial<Record<WeighedKey, number>> = {},
  rest: Partial<Omit<RulesContent, "weights">> = {},
): RulesContent {
  const { review, block, observers } = BUILT_IN_RULES;
  const all = { ...BUILT_IN_RULES.weights, ...weights };
  const exact = Object.fromEntries(WEIGHED_KEYS.map((key) => [key, all[key]]));
  return { weights: exact as RulesContent["weights"], review, block, observers, ...rest };
}

export interface Past {
  listingId?: string;
  /** Score by signal. */
  saw: Record<string, number>;
  verdict: Verdict;
  decision?: "APPROVE" | "REMOVE";
  agoMs?: number;
}

/** Checks as they were stored, and what moderators decided on them. Returns their ids. */
export async function storePast(harness: Harness, past: readonly Past[]): Promise<string[]> {
  const { fraud_checks: checks, moderation_actions: actions } = harness.db.rows;
  const rows = await checks.insertMany(
    past.map(({ listingId = newId(), saw, verdict, agoMs = DAY_MS }) => ({
      listingId,
      listingVersion: 1,
      modelVersion: "listing-text@2",
      weightsVersion: "rules@1",
      score: 0,
      verdict,
      signals: Object.entries(saw).map(([key, score]) => ({
        key,
        score,
        weight: BUILT_IN_RULES.weights[key as WeighedKey] ?? 0.5,
        evidence: "",
      })),
      reasons: [],
      priceBand: null,
      shadow: null,
      createdAt: new Date(harness.now() - agoMs),
    })),
  );
  await actions.insertMany(
    past.flatMap(({ decision, agoMs = DAY_MS }, at) =>
      decision
        ? {
            listingId: rows[at]!.listingId,
            moderatorId: newId(),
            decision,
            reason: "none",
            statement: "",
            fraudCheckId: rows[at]!._id,
            labels: [],
            read: null,
            createdAt: new Date(harness.now() - agoMs + 60_000),
          }
        : [],
    ),
  );
  return rows.map(({ _id }) => _id);
}

/** The last so many days, up to now. */
export function lastDays(harness: Harness, days: number): { from: string; to: string } {
  const to = harness.now();
  return { from: new Date(to - days * DAY_MS).toISOString(), to: new Date(to).toISOString() };
}
