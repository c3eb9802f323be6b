import type { ListingRow, OrderRow } from "@loopbid/db";
import type { OrderSummary } from "@loopbid/validators";

export function toOrderSummary(
  order: OrderRow,
  listing: Pick<ListingRow, "slug" | "title">,
): OrderSummary {
  return {
    id: order._id,
    listingId: order.listingId,
    listingSlug: listing.slug,
    title: listing.title,
    cents: order.cents,
    state: order.state,
    payBy: order.payBy.toISOString(),
    createdAt: order.createdAt.toISOString(),
  };
}
