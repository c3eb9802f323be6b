import { ConflictError, NotFoundError } from "@loopbid/core";
import type { OrderRow, Rows, WatcherOfferRow } from "@loopbid/db";
import type { OrderSummary } from "@loopbid/validators";
import { fetchOrOpenThread } from "../chat/fetch-or-open-thread.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { toOrderSummary } from "../order/to-summary.ts";
import { announceOffers, joinEffects, type OfferEffects } from "./effects.ts";
import { transact } from "../chat/transact.ts";
import { insertOffer } from "./insert-offer.ts";
import { requireDeal } from "./party.ts";
import { notAvailable, offerIsClosed } from "./rejections.ts";
import { sellAtOffer } from "./sell-at-offer.ts";

/**
 * A watcher takes the seller's offer: an order at its price, and an accepted offer in their thread. The first of all watchers and
 * buyers wins. Taking it twice gives the same order.
 * @throws UnauthenticatedError, NotFoundError where none is for the reader, ForbiddenError (as `requireDeal`), ConflictError
 * (OFFER_CLOSED, NOT_AVAILABLE).
 */
export async function takeWatcherOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<OrderSummary> {
  const { userId: buyerId } = requireUser(ctx);
  const { orders, listings, watcher_offers: offers } = ctx.db.rows;
  const offer = await offers.findOne({ _id: offerId, watcherIds: buyerId });
  const listing = offer && (await listings.findOne({ _id: offer.listingId }));
  if (!offer || !listing) throw new NotFoundError("You have no such offer.");
  await requireDeal(ctx, { buyerId, sellerId: offer.sellerId }, "BUYER");
  try {
    const { order, effects } = await transact(ctx.db, (rows) => take(ctx, rows, offer, buyerId));
    await announceOffers(ctx, effects);
    return toOrderSummary(order, listing);
  } catch (error) {
    const { listingId, cents } = offer;
    const own = { listingId, buyerId, cents, source: "OFFER", active: true } as const;
    const order = error instanceof ConflictError ? await orders.findOne(own) : null;
    if (!order) throw error;
    return toOrderSummary(order, listing);
  }
}

async function take(
  ctx: ServiceContext,
  rows: Rows,
  { _id, listingId, cents, state }: WatcherOfferRow,
  buyerId: string,
): Promise<{ order: OrderRow; effects: OfferEffects }> {
  const at = new Date(ctx.now());
  const listing = await rows.listings.findOne({ _id: listingId });
  if (!listing) throw notAvailable();
  return sellAtOffer(ctx, rows, { listing, buyerId, cents }, async (order) => {
    const taken = await rows.watcher_offers.updateOne(
      { _id, state: "OPEN", expiresAt: { $gt: at } },
      { $set: { state: "ACCEPTED", closedAt: at } },
    );
    if (taken === 0) throw offerIsClosed(state === "OPEN" ? "EXPIRED" : state);
    const thread = await fetchOrOpenThread(rows, ctx.now(), listing, buyerId);
    const accepted = { by: "SELLER", cents, state: "ACCEPTED", orderId: order._id } as const;
    const idempotencyKey = `watchers:${_id}`;
    const { card } = await insertOffer(ctx, rows, thread, { ...accepted, idempotencyKey });
    return joinEffects({ cards: [card] });
  });
}
