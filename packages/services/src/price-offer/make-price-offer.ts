import { ForbiddenError, NotFoundError } from "@loopbid/core";
import type { OfferSide } from "@loopbid/domain";
import type { MakePriceOfferInput, PriceOffer } from "@loopbid/validators";
import { visibleListing } from "../auction/visible.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { announceOffers } from "./effects.ts";
import { transact } from "../chat/transact.ts";
import { type Parties, requireDeal, sideOf } from "./party.ts";
import { putOffer } from "./put-offer.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

interface Place extends Parties {
  listingId: string;
  side: OfferSide;
}

/**
 * Offers a price below the asked one: a buyer on a listing, or either side in their thread. It stands for 48 hours and takes the
 * place of what is open there; the seller's bounds may answer it at once. The same key again gives the first answer.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (OWN_LISTING, and as `requireDeal`), InvalidError (NOT_BELOW_PRICE,
 * OFFER_TOO_LOW), ConflictError (NOT_AVAILABLE, NOT_FIXED_PRICE, OFFERS_NOT_TAKEN, ACCEPT_INSTEAD, TOO_MANY_OFFERS, KEY_REUSED).
 */
export async function makePriceOffer(
  ctx: ServiceContext,
  { target, cents, idempotencyKey }: MakePriceOfferInput,
): Promise<PriceOffer> {
  const { userId } = requireUser(ctx);
  const place =
    "threadId" in target
      ? await placeOfThread(ctx, target.threadId, userId)
      : await placeOfListing(ctx, target.listingId, userId);
  await requireDeal(ctx, place, place.side);
  const draft = { ...place, cents, idempotencyKey, counterToId: null };
  const { offer, effects } = await transact(ctx.db, (rows) => putOffer(ctx, rows, draft));
  await announceOffers(ctx, effects);
  return toOfferCard(offer);
}

async function placeOfThread(
  ctx: ServiceContext,
  threadId: string,
  userId: string,
): Promise<Place> {
  const thread = await ctx.db.rows.threads.findOne({ _id: threadId });
  const side = thread && sideOf(thread, userId);
  if (!thread || !side) throw new NotFoundError("You have no such conversation.");
  const { listingId, buyerId, sellerId } = thread;
  return { listingId, buyerId, sellerId, side };
}

async function placeOfListing(
  ctx: ServiceContext,
  listingId: string,
  userId: string,
): Promise<Place> {
  const { sellerId } = await visibleListing(ctx, listingId);
  if (sellerId === userId) {
    throw new ForbiddenError("This is your own listing.", { reason: "OWN_LISTING" });
  }
  return { listingId, buyerId: userId, sellerId, side: "BUYER" };
}
