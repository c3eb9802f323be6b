import type { ListingRow, OrderRow, Rows } from "@loopbid/db";
import { PAYMENT_DEADLINE_MS } from "@loopbid/domain";

export interface Sale {
  listing: ListingRow;
  buyerId: string;
  cents: number;
  source: OrderRow["source"];
  /** Epoch ms. */
  soldAt: number;
}

/** Hands a sale over, once: `listingId` is unique among orders. Runs in the transaction of the sale. */
export async function createOrder(
  rows: Rows,
  { listing, buyerId, cents, source, soldAt }: Sale,
): Promise<OrderRow> {
  const at = new Date(soldAt);
  return rows.orders.insertOne({
    listingId: listing._id,
    sellerId: listing.sellerId,
    buyerId,
    cents,
    source,
    state: "AWAITING_PAYMENT",
    payBy: new Date(soldAt + PAYMENT_DEADLINE_MS),
    createdAt: at,
    updatedAt: at,
  });
}
