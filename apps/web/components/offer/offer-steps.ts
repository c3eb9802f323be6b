import { leastOffer } from "@loopbid/domain";

/** How much below the price (percent) the quick picks are. */
export const QUICK_PERCENTS = [5, 10, 15] as const;

export interface QuickOffer {
  percent: number;
  cents: number;
}

/** Amounts (cents) to offer with one press, in whole dollars where that is still an offer; none twice. */
export function quickOffers(priceCents: number, below = priceCents): QuickOffer[] {
  const least = leastOffer(priceCents);
  const offers = QUICK_PERCENTS.map((percent) => {
    const exact = Math.floor((priceCents * (100 - percent)) / 100);
    const whole = Math.floor(exact / 100) * 100;
    return { percent, cents: whole >= least ? whole : exact };
  });
  return offers.filter(
    ({ cents }, index) =>
      cents >= least &&
      cents < below &&
      offers.findIndex((other) => other.cents === cents) === index,
  );
}

/** How far (percent) an amount is below the price; 0 where it is less than half a percent. */
export function percentBelow(priceCents: number, cents: number): number {
  return Math.max(0, Math.round(((priceCents - cents) * 100) / priceCents));
}

export type AmountProblem = "empty" | "tooLow" | "tooHigh";

/** What is wrong with an amount before it is sent; the server has the last word. Both ends belong to the range. */
export function amountProblem(
  cents: number | null,
  { least, most }: { least: number; most: number },
): AmountProblem | null {
  if (cents === null) return "empty";
  if (cents < least) return "tooLow";
  return cents > most ? "tooHigh" : null;
}
