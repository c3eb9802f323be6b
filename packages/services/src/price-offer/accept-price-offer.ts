import { ConflictError } from "@loopbid/core";
import type { PriceOfferRow } from "@loopbid/db";
import { answerRefusal } from "@loopbid/domain";
import type { PriceOffer } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { announceOffers, joinEffects } from "./effects.ts";
import { transact } from "../chat/transact.ts";
import { offerInOwnThread, requireDeal } from "./party.ts";
import { notAvailable, offerRefused } from "./rejections.ts";
import { markAccepted, sellAtOffer } from "./sell-at-offer.ts";
import { standingOffer } from "./standing-offer.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

/**
 * The other side takes an offer: the listing is sold at its price. The first acceptance of a listing wins. Accepting twice gives
 * the same sale.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (OWN_OFFER, and as `requireDeal`), ConflictError (OFFER_CLOSED,
 * NOT_AVAILABLE, BUYER_NOT_ADMITTED).
 */
export async function acceptPriceOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<PriceOffer> {
  const { offer, side } = await offerInOwnThread(ctx, offerId);
  if (offer.state === "ACCEPTED" && offer.by !== side) return toOfferCard(offer);
  const refused = answerRefusal(standingOffer(offer), side, "ACCEPT", ctx.now());
  if (refused) throw offerRefused(refused);
  await requireDeal(ctx, offer, side);
  try {
    return toOfferCard(await accept(ctx, offer));
  } catch (error) {
    // The same person's other click, or a retry whose first answer got lost.
    const now = await ctx.db.rows.price_offers.findOne({ _id: offerId, state: "ACCEPTED" });
    if (!(error instanceof ConflictError) || !now) throw error;
    return toOfferCard(now);
  }
}

async function accept(ctx: ServiceContext, offer: PriceOfferRow): Promise<PriceOfferRow> {
  const { listingId, buyerId, cents } = offer;
  const { accepted, effects } = await transact(ctx.db, async (rows) => {
    const listing = await rows.listings.findOne({ _id: listingId });
    if (!listing) throw notAvailable();
    let taken: PriceOfferRow = offer;
    const sale = await sellAtOffer(ctx, rows, { listing, buyerId, cents }, async (order) => {
      const terms = { orderId: order._id, automatic: false };
      taken = await markAccepted(rows, offer, ctx.now(), terms);
      // Both sides are told of the sale.
      return joinEffects({ changed: [taken] });
    });
    return { accepted: taken, effects: sale.effects };
  });
  await announceOffers(ctx, effects);
  return accepted;
}
