import type { ListingRow, PriceOfferRow } from "@loopbid/db";
import type { OfferTerms, StandingOffer } from "@loopbid/domain";

/** A stored offer as the rules see it. */
export function standingOffer({ by, cents, state, expiresAt }: PriceOfferRow): StandingOffer {
  return { by, cents, state, expiresAt: expiresAt.getTime() };
}

/** What a stored listing says about offers. */
export function offerTerms(listing: ListingRow): OfferTerms {
  const { state, format, priceCents, takesOffers, autoAcceptCents, autoDeclineCents } = listing;
  return { state, format, priceCents, takesOffers, autoAcceptCents, autoDeclineCents };
}
