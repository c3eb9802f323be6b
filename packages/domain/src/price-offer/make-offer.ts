import { MAX_PRICE_OFFERS } from "./constants.ts";
import { isOpenOffer, type OfferSide, type StandingOffer } from "./state.ts";
import { automaticAnswer, highestWatcherOffer, leastOffer, type OfferTerms } from "./terms.ts";

export interface OfferRequest {
  terms: OfferTerms;
  side: OfferSide;
  cents: number;
  /** All offers of the thread so far, in any order. */
  earlier: readonly StandingOffer[];
}

type NotForSale = { code: "NOT_AVAILABLE" } | { code: "NOT_FIXED_PRICE" };
type WrongAmount =
  | { code: "NOT_INTEGER" }
  /** At the price or above: the buyer can buy now, and the seller offers nothing. */
  | { code: "NOT_BELOW_PRICE"; priceCents: number }
  | { code: "OFFER_TOO_LOW"; minimumCents: number };

export type MakeOfferRejection =
  | NotForSale
  | WrongAmount
  | { code: "OFFERS_NOT_TAKEN" }
  | { code: "TOO_MANY_OFFERS"; limit: number }
  /** As good as the other side's open offer, or better: accept that one. */
  | { code: "ACCEPT_INSTEAD"; cents: number };

export type WatcherOfferRejection =
  | NotForSale
  | WrongAmount
  | { code: "DISCOUNT_TOO_SMALL"; maximumCents: number };

export type MadeOffer = { ok: true; answer: "ACCEPT" | "DECLINE" | null };

function notForSale({ state, format }: OfferTerms): NotForSale | null {
  if (format !== "FIXED_PRICE") return { code: "NOT_FIXED_PRICE" };
  return state === "LIVE" ? null : { code: "NOT_AVAILABLE" };
}

function wrongAmount({ priceCents }: OfferTerms, cents: number): WrongAmount | null {
  if (!Number.isSafeInteger(cents)) return { code: "NOT_INTEGER" };
  if (cents >= priceCents) return { code: "NOT_BELOW_PRICE", priceCents };
  const minimumCents = leastOffer(priceCents);
  return cents < minimumCents ? { code: "OFFER_TOO_LOW", minimumCents } : null;
}

/**
 * Whether one side of a thread may make this offer at `now`, and how the seller's bounds answer it. Where the seller
 * takes no offers, a buyer can still answer one of the seller's with another.
 */
export function makeOffer(
  { terms, side, cents, earlier }: OfferRequest,
  now: number,
): MadeOffer | { ok: false; rejection: MakeOfferRejection } {
  const open = earlier.find((offer) => isOpenOffer(offer, now));
  const asked = open !== undefined && open.by !== side ? open : null;
  const rejection =
    notForSale(terms) ??
    (side === "BUYER" && !terms.takesOffers && !asked
      ? { code: "OFFERS_NOT_TAKEN" as const }
      : null) ??
    wrongAmount(terms, cents) ??
    (asked && crosses(side, cents, asked.cents)
      ? { code: "ACCEPT_INSTEAD" as const, cents: asked.cents }
      : null) ??
    (offersLeft(earlier, side) === 0
      ? { code: "TOO_MANY_OFFERS" as const, limit: MAX_PRICE_OFFERS }
      : null);
  if (rejection) return { ok: false, rejection };
  return { ok: true, answer: side === "BUYER" ? automaticAnswer(terms, cents) : null };
}

/** A buyer gives as much as the seller asks, or a seller asks no more than the buyer gives. */
function crosses(side: OfferSide, cents: number, theirs: number): boolean {
  return side === "BUYER" ? cents >= theirs : cents <= theirs;
}

/** How many more offers a side may make in a thread. Its answers to other offers count as well: they are offers. */
export function offersLeft(earlier: readonly Pick<StandingOffer, "by">[], side: OfferSide): number {
  return Math.max(0, MAX_PRICE_OFFERS - earlier.filter(({ by }) => by === side).length);
}

/** Why a seller cannot offer this price to a listing's watchers, or null. */
export function watcherOfferRefusal(
  terms: OfferTerms,
  cents: number,
): WatcherOfferRejection | null {
  const refused = notForSale(terms) ?? wrongAmount(terms, cents);
  if (refused) return refused;
  const maximumCents = highestWatcherOffer(terms.priceCents);
  return cents > maximumCents ? { code: "DISCOUNT_TOO_SMALL", maximumCents } : null;
}
