/** How much each signal counts, from 0 (ignored) to 1 (decides alone). The version is stored with every verdict. */
export interface WeightTable<Signal extends string = string> {
  version: string;
  weights: Readonly<Record<Signal, number>>;
}

const unit = (value: number) => Math.min(1, Math.max(0, value));

/**
 * Combines signal strengths (each 0 to 1; a missing one counts 0) to a score by noisy-or: 1 - product of (1 - weight *
 * strength). Independent reasons add up, none lowers the score, and the order does not matter. Source: Pearl 1988.
 */
export function combineSignals<Signal extends string>(
  strengths: Readonly<Partial<Record<Signal, number>>>,
  table: WeightTable<Signal>,
): number {
  let clear = 1;
  for (const signal of Object.keys(table.weights).sort() as Signal[]) {
    clear *= 1 - unit(table.weights[signal]) * unit(strengths[signal] ?? 0);
  }
  return 1 - clear;
}
