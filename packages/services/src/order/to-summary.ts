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
    source: order.source,
    state: order.state,
    remindersSent: order.remindersSent,
    unpaid: order.cancelReason === "UNPAID",
    payBy: order.payBy.toISOString(),
    createdAt: order.createdAt.toISOString(),
  };
}
