import type { ListingRow, OrderRow, PriceOfferRow, Rows } from "@loopbid/db";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { createOrder } from "../order/create-order.ts";
import { joinEffects, type OfferEffects } from "./effects.ts";
import { notAvailable, offerIsClosed } from "./rejections.ts";
import { voidPriceOffers } from "./void-price-offers.ts";

export interface OfferSale {
  listing: ListingRow;
  buyerId: string;
  cents: number;
}

/**
 * Sells a live fixed-price listing at an agreed price, in the caller's transaction; of all ways to buy at the same moment one
 * finds it live. `close` marks what was accepted; every other open offer is voided after it.
 * @throws ConflictError (NOT_AVAILABLE), and what `close` throws.
 */
export async function sellAtOffer(
  ctx: ServiceContext,
  rows: Rows,
  { listing, buyerId, cents }: OfferSale,
  close: (order: OrderRow) => Promise<OfferEffects>,
): Promise<{ order: OrderRow; effects: OfferEffects }> {
  const soldAt = ctx.now();
  const at = new Date(soldAt);
  const { _id: listingId, version } = listing;
  // The listing's row first, as everywhere: two that lock in another order wait for each other.
  const sold = await rows.listings.updateOne(
    { _id: listingId, version, state: "LIVE", format: "FIXED_PRICE" },
    { $set: { state: "SOLD", closedAt: at, updatedAt: at } },
  );
  if (sold === 0) throw notAvailable();
  const order = await createOrder(rows, { listing, buyerId, cents, source: "OFFER", soldAt });
  const closed = await close(order);
  const voided = await voidPriceOffers(rows, soldAt, { listingId });
  await audit(ctx, rows, "listing.sold-at-offer", "listing", listingId, { cents });
  return { order, effects: joinEffects({ subjects: [order._id] }, closed, voided) };
}

/** @throws ConflictError (OFFER_CLOSED) where it is not open any more. */
export async function markAccepted(
  rows: Rows,
  { _id, state }: PriceOfferRow,
  now: number,
  values: Pick<PriceOfferRow, "orderId" | "automatic">,
): Promise<PriceOfferRow> {
  const at = new Date(now);
  const accepted = await rows.price_offers.findOneAndUpdate(
    { _id, state: "OPEN", expiresAt: { $gt: at } },
    { $set: { state: "ACCEPTED", closedAt: at, ...values } },
  );
  if (!accepted) throw offerIsClosed(state === "OPEN" ? "EXPIRED" : state);
  return accepted;
}
