import { FRAUD_VERDICTS, type FraudVerdict } from "./verdict.ts";

/**
 * What is known of a checked listing afterwards: a moderator's decision on that check; else that its seller was
 * suspended or banned since; else nothing.
 */
export const CHECK_TRUTHS = ["REMOVED", "APPROVED", "SUSPENDED", "UNKNOWN"] as const;
export type CheckTruth = (typeof CHECK_TRUTHS)[number];

/** Bins of the histogram of scores; each is 0.02 wide. */
export const SCORE_BINS = 50;
const DAY_MS = 24 * 3_600_000;

/** What one version of the rules makes of past checks. */
export interface VerdictTally {
  /** Checks by what is known of them and by verdict. */
  confusion: Record<CheckTruth, Record<FraudVerdict, number>>;
  /** Checks by what is known of them and by score, lowest bin first. */
  histogram: Record<CheckTruth, number[]>;
  /** Verdicts that a moderator has to decide on (REVIEW), by day in UTC, epoch ms of its start. */
  queue: Map<number, number>;
}

function byTruth<Value>(value: () => Value): Record<CheckTruth, Value> {
  return Object.fromEntries(CHECK_TRUTHS.map((truth) => [truth, value()])) as Record<
    CheckTruth,
    Value
  >;
}

export function emptyTally(): VerdictTally {
  const verdicts = () =>
    Object.fromEntries(FRAUD_VERDICTS.map((verdict) => [verdict, 0])) as Record<
      FraudVerdict,
      number
    >;
  return {
    confusion: byTruth(verdicts),
    histogram: byTruth(() => Array.from({ length: SCORE_BINS }, () => 0)),
    queue: new Map(),
  };
}

/** The bin of a score of 0 to 1. */
export function scoreBin(score: number): number {
  return Math.min(SCORE_BINS - 1, Math.max(0, Math.floor(score * SCORE_BINS)));
}

/** Counts one check in; changes the tally. `atMs` is epoch ms. */
export function addVerdict(
  tally: VerdictTally,
  { score, verdict }: { score: number; verdict: FraudVerdict },
  { truth, atMs }: { truth: CheckTruth; atMs: number },
): void {
  tally.confusion[truth][verdict] += 1;
  tally.histogram[truth][scoreBin(score)]! += 1;
  if (verdict !== "REVIEW") return;
  const day = Math.floor(atMs / DAY_MS) * DAY_MS;
  tally.queue.set(day, (tally.queue.get(day) ?? 0) + 1);
}

/** How right it is to flag, by moderators' decisions alone. Null where nothing decided it. */
export interface FlagFigures {
  /** Decided ones among the flagged. */
  decided: number;
  /** Of the flagged that were decided, the share that was removed. */
  precision: number | null;
  /** Of all that were removed, the share that is flagged. */
  recall: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** `REVIEW`: flagged is what is held or removed at once. `BLOCK`: what is removed at once. */
export function flagFigures(
  { REMOVED: bad, APPROVED: good }: VerdictTally["confusion"],
  from: "REVIEW" | "BLOCK",
): FlagFigures {
  const flagged = (row: Record<FraudVerdict, number>) =>
    row.BLOCK + (from === "REVIEW" ? row.REVIEW : 0);
  const decided = flagged(bad) + flagged(good);
  return {
    decided,
    precision: share(flagged(bad), decided),
    recall: share(flagged(bad), bad.CLEAR + bad.REVIEW + bad.BLOCK),
  };
}
