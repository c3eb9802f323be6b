import { judge, type WeighableSignal } from "./judge.ts";
import type { FraudRuleSet } from "./rules.ts";
import { addVerdict, type CheckTruth, emptyTally, type VerdictTally } from "./tally-verdicts.ts";
import type { FraudVerdict } from "./verdict.ts";

/** A check of the past, with the signals that it stored. `atMs` is epoch ms. */
export interface PastCheck {
  id: string;
  listingId: string;
  atMs: number;
  signals: readonly WeighableSignal[];
  truth: CheckTruth;
}

/** HELD: would newly wait for a person. REMOVED: newly removed at once. FREED: newly live. SPARED: held instead of removed. */
export const VERDICT_MOVES = ["HELD", "FREED", "REMOVED", "SPARED"] as const;
export type VerdictMove = (typeof VERDICT_MOVES)[number];

export interface MovedCheck {
  id: string;
  listingId: string;
  truth: CheckTruth;
  /** By the base and by the candidate, 0 to 1. */
  scores: readonly [number, number];
}

export interface MoveTally {
  count: number;
  /** Of these, what moderators decided. */
  removed: number;
  approved: number;
  /** The most telling ones: decided before undecided, then the largest change of score. */
  examples: MovedCheck[];
}

export interface BackTest {
  checks: number;
  base: VerdictTally;
  candidate: VerdictTally;
  /** What the candidate would do differently. */
  moves: Record<VerdictMove, MoveTally>;
}

const MOST_EXAMPLES = 6;

/** What becomes of a listing when its verdict changes; null where it does not. */
export function moveOf(from: FraudVerdict, to: FraudVerdict): VerdictMove | null {
  if (from === to) return null;
  if (to === "BLOCK") return "REMOVED";
  if (to === "CLEAR") return "FREED";
  return from === "CLEAR" ? "HELD" : "SPARED";
}

const isDecided = ({ truth }: MovedCheck) => truth === "REMOVED" || truth === "APPROVED";
const change = ({ scores: [before, after] }: MovedCheck) => Math.abs(after - before);

function moreTelling(a: MovedCheck, b: MovedCheck): number {
  const decided = Number(isDecided(b)) - Number(isDecided(a));
  return decided || change(b) - change(a) || (a.id < b.id ? -1 : 1);
}

function addMove(tally: MoveTally, moved: MovedCheck): void {
  tally.count += 1;
  if (moved.truth === "REMOVED") tally.removed += 1;
  if (moved.truth === "APPROVED") tally.approved += 1;
  const last = tally.examples.at(-1);
  if (tally.examples.length === MOST_EXAMPLES && last && moreTelling(last, moved) < 0) return;
  tally.examples = [...tally.examples, moved].sort(moreTelling).slice(0, MOST_EXAMPLES);
}

export function emptyBackTest(): BackTest {
  const none = (): MoveTally => ({ count: 0, removed: 0, approved: 0, examples: [] });
  return {
    checks: 0,
    base: emptyTally(),
    candidate: emptyTally(),
    moves: { HELD: none(), FREED: none(), REMOVED: none(), SPARED: none() },
  };
}

/** Judges a batch of past checks by two versions of the rules and counts them in; changes `test`. */
export function addToBackTest(
  test: BackTest,
  batch: readonly PastCheck[],
  base: FraudRuleSet,
  candidate: FraudRuleSet,
): void {
  for (const check of batch) {
    const before = judge(check.signals, base);
    const after = judge(check.signals, candidate);
    test.checks += 1;
    addVerdict(test.base, before, check);
    addVerdict(test.candidate, after, check);
    const move = moveOf(before.verdict, after.verdict);
    if (!move) continue;
    const { id, listingId, truth } = check;
    addMove(test.moves[move], { id, listingId, truth, scores: [before.score, after.score] });
  }
}
