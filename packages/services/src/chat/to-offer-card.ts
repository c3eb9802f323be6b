import type { PriceOfferRow } from "@loopbid/db";
import type { PriceOffer } from "@loopbid/validators";

/** An offer as its card shows it, the same for both sides. */
export function toOfferCard(row: PriceOfferRow): PriceOffer {
  const { threadId, listingId, by, cents, state, counterToId, orderId, automatic } = row;
  return {
    id: row._id,
    threadId,
    listingId,
    by,
    cents,
    state,
    counterToId,
    orderId,
    automatic,
    expiresAt: row.expiresAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
