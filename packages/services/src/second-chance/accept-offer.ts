import { isDuplicateKey, type OrderRow } from "@loopbid/db";
import type { OrderSummary } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireAdmitted } from "../auction/bidder-state.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { createOrder } from "../order/create-order.ts";
import { toOrderSummary } from "../order/to-summary.ts";
import { dispatchEvents } from "../outbox/record-events.ts";
import { ownOffer } from "./close-offer.ts";
import { offerClosed } from "./offer-closed.ts";
import { isRelisted } from "./relisted.ts";

/**
 * The bidder takes a second-chance offer: an order at its price. Accepting twice gives the same order.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError for who may not buy here, ConflictError (OFFER_CLOSED).
 */
export async function acceptOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<OrderSummary> {
  const { userId: buyerId } = requireUser(ctx);
  const { rows } = ctx.db;
  const offer = await ownOffer(ctx, offerId);
  const { listingId, sellerId } = offer;
  await requireAdmitted(ctx, buyerId, sellerId);
  const [listing, seller] = await Promise.all([
    rows.listings.findOne({ _id: listingId }),
    rows.users.findOne({ _id: sellerId }),
  ]);
  if (!listing || seller?.status !== "ACTIVE") throw offerClosed();
  const order =
    (await accept(ctx, offer).catch((error: unknown) => {
      if (isDuplicateKey(error)) return null;
      throw error;
    })) ??
    (await rows.orders.findOne({ listingId, buyerId, source: "SECOND_CHANCE", active: true }));
  if (!order) throw offerClosed();
  await dispatchEvents(ctx, order._id);
  return toOrderSummary(order, listing);
}

/** Null where the offer, or the listing, is not open any more. */
async function accept(
  ctx: ServiceContext,
  offer: Awaited<ReturnType<typeof ownOffer>>,
): Promise<OrderRow | null> {
  const { _id, listingId, sellerId, bidderId: buyerId, cents } = offer;
  const soldAt = ctx.now();
  const at = new Date(soldAt);
  return ctx.db.transaction(async (rows) => {
    const won = await rows.second_chance_offers.updateOne(
      { _id, state: "OPEN", expiresAt: { $gt: at } },
      { $set: { state: "ACCEPTED", closedAt: at } },
    );
    if (won === 0) return null;
    const sold = await rows.listings.updateOne(
      { _id: listingId, state: "ENDED" },
      { $set: { state: "SOLD", closedAt: at, updatedAt: at } },
    );
    if (sold === 0 || (await isRelisted(rows, listingId))) throw offerClosed();
    await audit(ctx, rows, "second-chance.accepted", "listing", listingId, { cents });
    const listing = { _id: listingId, sellerId };
    return createOrder(rows, { listing, buyerId, cents, source: "SECOND_CHANCE", soldAt });
  });
}
