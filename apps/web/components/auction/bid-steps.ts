import { incrementFor, type IncrementTable, MAX_CENTS } from "@loopbid/domain";

/** Amounts (cents) to bid with one press: the least, and one and three steps above it. */
export function quickAmounts(minimumCents: number, table: IncrementTable): number[] {
  const amounts = [minimumCents];
  let at = minimumCents;
  for (let step = 1; step <= 3; step += 1) {
    at += incrementFor(at, table);
    if (step !== 2) amounts.push(at);
  }
  return amounts.filter((cents) => cents <= MAX_CENTS);
}

/** Names one bid, so that sending it again after a lost answer cannot bid twice. */
export function newBidKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The amount (cents) one increment up or down from another, never below the least one that counts. */
export function stepAmount(
  cents: number | null,
  minimumCents: number,
  direction: "up" | "down",
  table: IncrementTable,
): number {
  if (cents === null || cents < minimumCents) return minimumCents;
  if (direction === "up") return Math.min(MAX_CENTS, cents + incrementFor(cents, table));
  return Math.max(minimumCents, cents - incrementFor(cents - 1, table));
}
