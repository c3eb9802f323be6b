/** Most scores are near 0, so the bins are finer there. */
const EDGES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
/** Fewer say nothing about a distribution. */
const LEAST = 50;

function shares(scores: readonly number[]): number[] {
  const counts = Array.from({ length: EDGES.length + 1 }, () => 0);
  for (const score of scores) {
    const bin = EDGES.findIndex((edge) => score < edge);
    counts[bin === -1 ? EDGES.length : bin]! += 1;
  }
  // Half a score more in each bin, so that an empty one does not make the logarithm infinite.
  const total = scores.length + counts.length / 2;
  return counts.map((count) => (count + 0.5) / total);
}

/**
 * How far scores (0 to 1) have moved from what they were, as the population stability index: below 0.1 hardly, above
 * 0.25 clearly. Null for fewer than 50 on either side. Source: Siddiqi, Credit Risk Scorecards, 2006.
 */
export function populationStability(
  recent: readonly number[],
  reference: readonly number[],
): number | null {
  if (recent.length < LEAST || reference.length < LEAST) return null;
  const before = shares(reference);
  return shares(recent).reduce((sum, now, bin) => {
    const then = before[bin]!;
    return sum + (now - then) * Math.log(now / then);
  }, 0);
}
