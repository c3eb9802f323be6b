import type { LogRow } from "@loopbid/validators";

/** A number for each bidder, in the order in which they came in. */
export function bidderNumbers(rows: readonly LogRow[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { bidderId } of rows) {
    if (bidderId !== null && !numbers.has(bidderId)) numbers.set(bidderId, numbers.size + 1);
  }
  return numbers;
}
