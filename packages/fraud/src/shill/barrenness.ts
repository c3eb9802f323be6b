import type { ShillEdge } from "@loopbid/services";

/** Lost auctions before anything is read into them. */
const TOO_FEW_LOSSES = 2;

/**
 * How much the lost auctions say, 0 to 1: the chance that somebody who wins as often as the others (Poisson with mean
 * `fairWins`) had won more often by now, less what was won.
 */
export function barrenness({ wins, losses, fairWins }: ShillEdge): number {
  if (losses <= TOO_FEW_LOSSES || fairWins <= wins) return 0;
  return (1 - atMost(wins, fairWins)) * (1 - wins / fairWins);
}

/** P(X <= count) for a Poisson variable. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let n = 1; n <= count; n += 1) {
    term *= mean / n;
    sum += term;
  }
  return Math.min(1, sum);
}
