import type { SecondChanceOfferRow } from "@loopbid/db";
import type { MyOffers, SecondChanceOffer } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toCard } from "../listing/to-card.ts";

const MAX_LISTED = 50;

export function toOffer(offer: SecondChanceOfferRow): SecondChanceOffer {
  return {
    id: offer._id,
    listingId: offer.listingId,
    cents: offer.cents,
    state: offer.state,
    expiresAt: offer.expiresAt.toISOString(),
  };
}

/** The second-chance offers that wait for the reader's answer, the next to expire first. @throws UnauthenticatedError */
export async function myOffers(ctx: ServiceContext): Promise<MyOffers> {
  const { userId: bidderId } = requireUser(ctx);
  const { listings, second_chance_offers: offers } = ctx.db.rows;
  const open = await offers.find(
    { bidderId, state: "OPEN", expiresAt: { $gt: new Date(ctx.now()) } },
    { sort: { expiresAt: 1 }, limit: MAX_LISTED },
  );
  const found = await listings.find({ _id: { $in: open.map(({ listingId }) => listingId) } });
  const byId = new Map(found.map((listing) => [listing._id, listing]));
  return open.flatMap((offer) => {
    const listing = byId.get(offer.listingId);
    return listing ? [{ offer: toOffer(offer), listing: toCard(listing, null) }] : [];
  });
}
