import { answerRefusal } from "@loopbid/domain";
import type { CounterPriceOfferInput, PriceOffer } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { announceOffers } from "./effects.ts";
import { transact } from "../chat/transact.ts";
import { offerInOwnThread, requireDeal } from "./party.ts";
import { putOffer } from "./put-offer.ts";
import { offerRefused } from "./rejections.ts";
import { standingOffer } from "./standing-offer.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

/**
 * Answers the other side's open offer with another amount; the answered one is closed. The same key again gives the first answer.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (OWN_OFFER), ConflictError (OFFER_CLOSED), and as `makePriceOffer`.
 */
export async function counterPriceOffer(
  ctx: ServiceContext,
  { offerId, cents, idempotencyKey }: CounterPriceOfferInput,
): Promise<PriceOffer> {
  const { offer: countered, side } = await offerInOwnThread(ctx, offerId);
  const { threadId, listingId, buyerId, sellerId } = countered;
  const { price_offers: offers } = ctx.db.rows;
  // A retry finds the offer closed by its own first try.
  const replay = await offers.findOne({ threadId, by: side, idempotencyKey });
  const refused = answerRefusal(standingOffer(countered), side, "COUNTER", ctx.now());
  if (!replay && refused) throw offerRefused(refused);
  await requireDeal(ctx, countered, side);
  const draft = { listingId, buyerId, sellerId, side, cents, idempotencyKey, counterToId: offerId };
  const { offer, effects } = await transact(ctx.db, (rows) => putOffer(ctx, rows, draft));
  await announceOffers(ctx, effects);
  return toOfferCard(offer);
}
