import { offersLeft } from "@loopbid/domain";
import type { ListingIdInput, PriceOfferStanding } from "@loopbid/validators";
import { visibleListing } from "../auction/visible.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

/**
 * How the reader stands towards a listing's offers: whether it takes them, and the newest in the own thread as a buyer.
 * @throws UnauthenticatedError, NotFoundError.
 */
export async function priceOfferStanding(
  ctx: ServiceContext,
  { listingId }: ListingIdInput,
): Promise<PriceOfferStanding> {
  const { userId: buyerId } = requireUser(ctx);
  const { state, format, takesOffers } = await visibleListing(ctx, listingId);
  const { price_offers: offers, threads } = ctx.db.rows;
  const thread = await threads.findOne({ listingId, buyerId });
  const made = thread
    ? await offers.find({ threadId: thread._id }, { sort: { createdAt: -1, _id: -1 } })
    : [];
  const [newest] = made;
  return {
    takesOffers: takesOffers && state === "LIVE" && format === "FIXED_PRICE",
    threadId: thread?._id ?? null,
    offer: newest ? toOfferCard(newest) : null,
    offersLeft: offersLeft(made, "BUYER"),
  };
}
