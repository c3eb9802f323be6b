import { flagFigures } from "@loopbid/domain";
import type { RulesOutcome } from "@loopbid/validators";

/** What one version of the rules comes to, in numbers that people compare. Shares are 0 to 1. */
export interface Figures {
  /** Listings that moderators have to decide on, a day. */
  heldPerDay: number;
  /** On the fullest day. */
  heldAtMost: number;
  held: number;
  removed: number;
  precision: number | null;
  recall: number | null;
  removalPrecision: number | null;
  /** Listings of a moderator's approval that it would remove unseen. */
  wronglyRemoved: number;
}

export function figuresOf({ confusion, queue }: RulesOutcome, days: number): Figures {
  const rows = Object.values(confusion);
  const held = rows.reduce((sum, { REVIEW }) => sum + REVIEW, 0);
  const flags = flagFigures(confusion, "REVIEW");
  return {
    heldPerDay: held / days,
    heldAtMost: queue.reduce((most, { count }) => Math.max(most, count), 0),
    held,
    removed: rows.reduce((sum, { BLOCK }) => sum + BLOCK, 0),
    precision: flags.precision,
    recall: flags.recall,
    removalPrecision: flagFigures(confusion, "BLOCK").precision,
    wronglyRemoved: confusion.APPROVED.BLOCK,
  };
}

/** How many of a range's checks have a moderator's decision. */
export function decidedIn({ confusion }: RulesOutcome): number {
  const { REMOVED, APPROVED } = confusion;
  return [REMOVED, APPROVED].flatMap((row) => Object.values(row)).reduce((a, b) => a + b, 0);
}
