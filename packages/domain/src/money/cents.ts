/** Largest amount that Loopbid handles, in cents: one million dollars. */
export const MAX_CENTS = 100_000_000;

export type Currency = "USD";

/** True for an integer amount of cents between 0 and {@link MAX_CENTS}. */
export function isCents(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_CENTS;
}
