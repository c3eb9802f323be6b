import { MAX_CENTS } from "./money/cents.ts";

/** One band of an increment table: up to this price in cents (null: every higher one), bids rise by this step in cents. */
export interface IncrementBand {
  upToCents: number | null;
  stepCents: number;
}

/** Bands from the lowest prices to the highest; only the last one has no upper end. */
export type IncrementTable = readonly IncrementBand[];

/** What counts where nobody set another table. Source: the bid increments that eBay publishes. */
export const INCREMENTS: IncrementTable = [
  { upToCents: 99, stepCents: 5 },
  { upToCents: 499, stepCents: 25 },
  { upToCents: 2_499, stepCents: 50 },
  { upToCents: 9_999, stepCents: 100 },
  { upToCents: 24_999, stepCents: 250 },
  { upToCents: 49_999, stepCents: 500 },
  { upToCents: 99_999, stepCents: 1_000 },
  { upToCents: 249_999, stepCents: 2_500 },
  { upToCents: 499_999, stepCents: 5_000 },
  { upToCents: null, stepCents: 10_000 },
];

/** The step in cents that a bid must add to a current price in cents. */
export function incrementFor(priceCents: number, table: IncrementTable = INCREMENTS): number {
  for (const { upToCents, stepCents } of table) {
    if (priceCents <= (upToCents ?? Number.POSITIVE_INFINITY)) return stepCents;
  }
  throw new RangeError(`not a price in cents: ${priceCents}`);
}

export const MOST_BANDS = 20;

export interface IncrementIssue {
  /** Index of the band; null where it is about the table. */
  band: number | null;
  code: "NO_BANDS" | "TOO_MANY" | "BAD_STEP" | "STEP_FALLS" | "BAD_END" | "NOT_RISING" | "NOT_OPEN";
}

const isAmount = (cents: number) => Number.isInteger(cents) && cents >= 1 && cents <= MAX_CENTS;

/**
 * What is wrong with a table that people typed; empty where auctions may run by it. Steps never fall as prices rise, else
 * a higher maximum could lead to a lower price.
 */
export function incrementIssues(table: IncrementTable): IncrementIssue[] {
  if (table.length === 0) return [{ band: null, code: "NO_BANDS" }];
  if (table.length > MOST_BANDS) return [{ band: null, code: "TOO_MANY" }];
  return table.flatMap((band, index) => bandIssues(band, index, table));
}

function bandIssues(band: IncrementBand, index: number, table: IncrementTable): IncrementIssue[] {
  const { upToCents, stepCents } = band;
  const before = table[index - 1];
  const issues: IncrementIssue[] = [];
  if (!isAmount(stepCents)) issues.push({ band: index, code: "BAD_STEP" });
  else if (before && stepCents < before.stepCents) issues.push({ band: index, code: "STEP_FALLS" });
  if (index === table.length - 1) {
    if (upToCents !== null) issues.push({ band: index, code: "NOT_OPEN" });
  } else if (upToCents === null || !isAmount(upToCents)) {
    issues.push({ band: index, code: "BAD_END" });
  } else if (before && upToCents <= (before.upToCents ?? Number.POSITIVE_INFINITY)) {
    issues.push({ band: index, code: "NOT_RISING" });
  }
  return issues;
}

/** The first prices (cents) that minimum bids climb through from a start price. */
export function bidLadder(startCents: number, table: IncrementTable, rungs: number): number[] {
  const ladder = [startCents];
  while (ladder.length < rungs) {
    const price = ladder.at(-1)!;
    ladder.push(price + incrementFor(price, table));
  }
  return ladder;
}
