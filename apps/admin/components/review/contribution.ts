interface Weighed {
  key: string;
  score: number;
  weight: number;
}

/** A certain signal of full weight leaves no doubt; its share must stay finite. */
const LEAST_DOUBT = 1e-9;
const unit = (value: number) => Math.min(1, Math.max(0, value));
const doubt = ({ score, weight }: Weighed) => Math.max(LEAST_DOUBT, 1 - unit(score) * unit(weight));

/** The score of signals by noisy-or, 0 to 1; the check computes the same. */
export function scoreOf(signals: readonly Weighed[]): number {
  return (
    1 - signals.reduce((clear, { score, weight }) => clear * (1 - unit(score) * unit(weight)), 1)
  );
}

/**
 * How much of the score each signal brought, 0 to 1, by key; together they are the score. Doubts multiply in a
 * noisy-or, so their logarithms add up, and the score is divided in proportion to those.
 */
export function contributions(signals: readonly Weighed[]): ReadonlyMap<string, number> {
  const parts = signals.map((signal) => Math.log(1 / doubt(signal)));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const score = scoreOf(signals);
  return new Map(
    signals.map(({ key }, at) => [key, whole > 0 ? (score * (parts[at] ?? 0)) / whole : 0]),
  );
}

/** The score with one signal at another strength: 0 takes it out. */
export function scoreWith(signals: readonly Weighed[], key: string, strength: number): number {
  return scoreOf(
    signals.map((signal) => (signal.key === key ? { ...signal, score: strength } : signal)),
  );
}
