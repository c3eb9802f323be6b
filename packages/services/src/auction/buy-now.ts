import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { ListingRow, OrderRow } from "@loopbid/db";
import { type BidderState, takeBuyNow } from "@loopbid/domain";
import type { BuyNowInput, OrderSummary } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { createOrder } from "../order/create-order.ts";
import { toOrderSummary } from "../order/to-summary.ts";
import { dispatchEvents } from "../outbox/record-events.ts";
import { announceOffers } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { assertOpen } from "./assert-open.ts";
import { requireAdmitted } from "./bidder-state.ts";
import { requireFeature } from "../settings/features.ts";
import { settle } from "./settle.ts";

async function buyAuction(
  ctx: ServiceContext,
  listing: ListingRow,
  buyerId: string,
  buyerState: BidderState,
): Promise<OrderRow> {
  const soldAt = ctx.now();
  let order: OrderRow | undefined;
  await settle(ctx, listing._id, {
    decide: (state) =>
      assertOpen(state) ??
      takeBuyNow({ terms: state.terms, head: state.head, buyerId, buyerState }, soldAt),
    async write(rows, after) {
      const cents = after.head.priceCents;
      order = await createOrder(rows, { listing, buyerId, cents, source: "BUY_NOW", soldAt });
      const closedAt = new Date(soldAt);
      await rows.listings.updateOne(
        { _id: listing._id },
        { $set: { state: "SOLD", closedAt, updatedAt: closedAt } },
      );
      await rows.auctions.updateOne({ _id: listing._id }, { $set: { closedAt } });
      await audit(ctx, rows, "listing.bought", "listing", listing._id, { cents });
    },
  });
  return order!;
}

async function buyFixedPrice(
  ctx: ServiceContext,
  listing: ListingRow,
  buyerId: string,
): Promise<OrderRow> {
  const soldAt = ctx.now();
  const { order, voided } = await ctx.db.transaction(async (rows) => {
    // The version fences an edit: nobody buys at a price that they did not see confirmed.
    const sold = await rows.listings.updateOne(
      { _id: listing._id, state: "LIVE", version: listing.version },
      { $set: { state: "SOLD", closedAt: new Date(soldAt), updatedAt: new Date(soldAt) } },
    );
    if (sold === 0)
      throw new ConflictError("Somebody was faster, or the listing changed.", {
        reason: "NOT_AVAILABLE",
      });
    const cents = listing.priceCents;
    await audit(ctx, rows, "listing.bought", "listing", listing._id, { cents });
    return {
      order: await createOrder(rows, { listing, buyerId, cents, source: "BUY_NOW", soldAt }),
      voided: await voidPriceOffers(rows, soldAt, { listingId: listing._id }),
    };
  });
  await announceOffers(ctx, voided);
  return order;
}

/** @throws ConflictError (PRICE_CHANGED) where the seller edited the price under the buyer's eyes. */
function assertPrice({ format, priceCents, buyNowCents }: ListingRow, expected?: number): void {
  const cents = format === "AUCTION" ? buyNowCents : priceCents;
  if (expected === undefined || cents === null || expected === cents) return;
  throw new ConflictError("The price has changed. Look again before you buy.", {
    reason: "PRICE_CHANGED",
    data: { cents },
  });
}

/**
 * Buys at the fixed price, or at an auction's buy-now price while it is offered; one buyer wins.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError for the seller, for who may not buy here, and while buying is
 * paused (FEATURE_OFF), ConflictError
 * where it is gone.
 */
export async function buyNow(ctx: ServiceContext, input: BuyNowInput): Promise<OrderSummary> {
  const { userId } = requireUser(ctx);
  await requireFeature(ctx, "buy-now");
  const listing = await ctx.db.rows.listings.findOne({ _id: input.listingId });
  if (!listing || listing.state === "DRAFT") throw new NotFoundError("There is no such listing.");
  if (listing.sellerId === userId) {
    throw new ForbiddenError("You cannot buy your own listing.", { reason: "OWN_LISTING" });
  }
  const buyerState = await requireAdmitted(ctx, userId, listing.sellerId);
  if (listing.state !== "LIVE") {
    throw new ConflictError("This listing is not for sale any more.", { reason: "NOT_AVAILABLE" });
  }
  assertPrice(listing, input.expectedCents);
  const buy = listing.format === "AUCTION" ? buyAuction : buyFixedPrice;
  const order = await buy(ctx, listing, userId, buyerState);
  await dispatchEvents(ctx, order._id);
  return toOrderSummary(order, listing);
}
