import type { ListingRow } from "@loopbid/db";
import type { AfterSale } from "@loopbid/validators";
import { visibleListing } from "../auction/visible.ts";
import type { ServiceContext } from "../context.ts";
import { toOffer } from "../second-chance/my-offers.ts";
import { whatIsNext } from "../second-chance/what-is-next.ts";
import { toOrderSummary } from "./to-summary.ts";

/**
 * What came after a listing's end, as far as it is the reader's affair: to its seller the last order, the open offer and
 * what can be offered next; to a buyer the own order, to a bidder the own offer. Null for everyone else.
 * @throws NotFoundError for a listing that is not there or not for this reader.
 */
export async function afterSale(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<AfterSale> {
  const listing = await visibleListing(ctx, listingId);
  if (ctx.actor.kind !== "user") return null;
  const { userId } = ctx.actor;
  return userId === listing.sellerId ? forSeller(ctx, listing) : forBuyer(ctx, listing, userId);
}

async function forSeller(ctx: ServiceContext, listing: ListingRow): Promise<AfterSale> {
  if (listing.state !== "SOLD" && listing.state !== "ENDED") return null;
  const [order, { offer, next }] = await Promise.all([
    ctx.db.rows.orders.findOne({ listingId: listing._id }, { sort: { createdAt: -1 } }),
    whatIsNext(ctx, listing),
  ]);
  if (!order && !offer && !next) return null;
  return {
    role: "SELLER",
    order: order && toOrderSummary(order, listing),
    // Sales from before there were fees have none.
    feeCents: order?.feeCents ?? null,
    offer: offer && toOffer(offer),
    next: next && { cents: next.amountCents },
    automatic: listing.secondChance,
  };
}

async function forBuyer(
  ctx: ServiceContext,
  listing: ListingRow,
  userId: string,
): Promise<AfterSale> {
  const { orders, second_chance_offers: offers } = ctx.db.rows;
  const listingId = listing._id;
  const [order, offer] = await Promise.all([
    orders.findOne({ listingId, buyerId: userId }, { sort: { createdAt: -1 } }),
    offers.findOne({ listingId, bidderId: userId }),
  ]);
  if (!order && !offer) return null;
  return {
    role: "BUYER",
    order: order && toOrderSummary(order, listing),
    feeCents: null,
    offer: offer && toOffer(offer),
    next: null,
    automatic: false,
  };
}
