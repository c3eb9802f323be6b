import type { ListingFormat, ListingState } from "../listing/state.ts";
import { LEAST_OFFER_PERCENT, WATCHER_DISCOUNT_PERCENT } from "./constants.ts";

/** What a listing says about offers. Amounts in cents; the bounds are the seller's secret. */
export interface OfferTerms {
  state: ListingState;
  format: ListingFormat;
  priceCents: number;
  takesOffers: boolean;
  autoAcceptCents: number | null;
  autoDeclineCents: number | null;
}

type Bounds = Pick<OfferTerms, "priceCents" | "autoAcceptCents" | "autoDeclineCents">;

/** What the seller's bounds say to a buyer's offer; null leaves it to the seller. Accepting is from its bound on, declining below its. */
export function automaticAnswer(
  { autoAcceptCents, autoDeclineCents }: Bounds,
  cents: number,
): "ACCEPT" | "DECLINE" | null {
  if (autoAcceptCents !== null && cents >= autoAcceptCents) return "ACCEPT";
  return autoDeclineCents !== null && cents < autoDeclineCents ? "DECLINE" : null;
}

export interface BoundIssue {
  field: "autoAcceptCents" | "autoDeclineCents";
  code: "NOT_BELOW_PRICE" | "BELOW_LEAST_OFFER" | "ABOVE_ACCEPT_BOUND";
}

/** What is wrong with the bounds for this price: both below it, neither under what may be offered at all, and in order. */
export function boundIssues({
  priceCents,
  autoAcceptCents: accept,
  autoDeclineCents: decline,
}: Bounds): BoundIssue[] {
  const bounds = [
    ["autoAcceptCents", accept],
    ["autoDeclineCents", decline],
  ] as const;
  const issues = bounds.flatMap<BoundIssue>(([field, cents]) => {
    if (cents === null) return [];
    if (cents >= priceCents) return [{ field, code: "NOT_BELOW_PRICE" }];
    return cents < leastOffer(priceCents) ? [{ field, code: "BELOW_LEAST_OFFER" }] : [];
  });
  if (issues.length > 0 || accept === null || decline === null || accept >= decline) return issues;
  return [{ field: "autoDeclineCents", code: "ABOVE_ACCEPT_BOUND" }];
}

/** The least that may be offered for something at this price, in cents. */
export function leastOffer(priceCents: number): number {
  return Math.max(100, Math.ceil((priceCents * LEAST_OFFER_PERCENT) / 100));
}

/** The most that an offer to watchers may ask for something at this price, in cents. */
export function highestWatcherOffer(priceCents: number): number {
  return Math.floor((priceCents * (100 - WATCHER_DISCOUNT_PERCENT)) / 100);
}
