/** Highest price in cents of each band, and its step in cents. Source: the bid increments that eBay publishes. */
export const INCREMENTS: readonly { upToCents: number; stepCents: number }[] = [
  { upToCents: 99, stepCents: 5 },
  { upToCents: 499, stepCents: 25 },
  { upToCents: 2_499, stepCents: 50 },
  { upToCents: 9_999, stepCents: 100 },
  { upToCents: 24_999, stepCents: 250 },
  { upToCents: 49_999, stepCents: 500 },
  { upToCents: 99_999, stepCents: 1_000 },
  { upToCents: 249_999, stepCents: 2_500 },
  { upToCents: 499_999, stepCents: 5_000 },
  { upToCents: Number.POSITIVE_INFINITY, stepCents: 10_000 },
];

/** The step in cents that a bid must add to a current price in cents. */
export function incrementFor(priceCents: number): number {
  for (const band of INCREMENTS) if (priceCents <= band.upToCents) return band.stepCents;
  throw new RangeError(`not a price in cents: ${priceCents}`);
}
