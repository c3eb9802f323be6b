import type { ListingRow, OrderRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

/** An order with its listing; null where either is gone. */
export async function orderOf(
  ctx: ServiceContext,
  orderId: string,
): Promise<{ order: OrderRow; listing: ListingRow } | null> {
  const order = await ctx.db.rows.orders.findOne({ _id: orderId });
  const listing = order && (await ctx.db.rows.listings.findOne({ _id: order.listingId }));
  return order && listing ? { order, listing } : null;
}
