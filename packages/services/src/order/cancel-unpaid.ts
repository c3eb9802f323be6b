import type { OrderRow, OutboxEventRow, Rows } from "@loopbid/db";
import { audit } from "../audit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { dispatchEvents, recordEvents } from "../outbox/record-events.ts";
import { announceOffers } from "../price-offer/effects.ts";
import { lapsePriceOffer } from "../price-offer/lapse-price-offer.ts";
import { offerNextAutomatically } from "../second-chance/offer-next.ts";

/**
 * Cancels an order that was not paid in time: a strike for the buyer, and the next bidder's second chance where the
 * seller allowed it. An order that was paid, or is another worker's by now, stays as it is.
 * @throws ForbiddenError for anyone but the system.
 */
export async function cancelUnpaid(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  requireSystem(ctx);
  const orderId = event.subjectId;
  const cancelled = await ctx.db.transaction(async (rows) => {
    const now = new Date(ctx.now());
    const order = await rows.orders.findOneAndUpdate(
      { _id: orderId, state: "AWAITING_PAYMENT", payBy: { $lte: now } },
      { $set: { state: "CANCELLED", active: false, cancelReason: "UNPAID", updatedAt: now } },
    );
    if (!order) return null;
    await strike(rows, order, now);
    await rows.listings.updateOne(
      { _id: order.listingId, state: "SOLD" },
      { $set: { state: "ENDED", updatedAt: now } },
    );
    await recordEvents(rows, ctx.now(), [
      { kind: "SALE_UNPAID", subjectId: orderId, dueAt: ctx.now() },
    ]);
    await audit(ctx, rows, "order.unpaid", "order", orderId, { cents: order.cents });
    return {
      lapsed: await lapsePriceOffer(rows, orderId),
      offerId: (await offerNextAutomatically(ctx, rows, order.listingId))?._id ?? null,
    };
  });
  await dispatchEvents(ctx, orderId);
  if (!cancelled) return;
  await announceOffers(ctx, cancelled.lapsed);
  if (cancelled.offerId) await dispatchEvents(ctx, cancelled.offerId);
}

/** Nobody is to blame for not paying a seller whose account was closed meanwhile. */
async function strike(rows: Rows, order: OrderRow, now: Date): Promise<void> {
  const seller = await rows.users.findOne({ _id: order.sellerId });
  if (seller?.status !== "ACTIVE") return;
  const { _id: orderId, buyerId: userId, listingId } = order;
  await rows.strikes.insertOne({ userId, orderId, listingId, createdAt: now });
}
