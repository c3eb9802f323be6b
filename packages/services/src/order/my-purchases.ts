import type { PurchasesResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toCard } from "../listing/to-card.ts";
import { toOrderSummary } from "./to-summary.ts";

const PAGE = 20;

/** What the reader won or bought, newest first. @throws UnauthenticatedError */
export async function myPurchases(
  ctx: ServiceContext,
  { page }: { page: number },
): Promise<PurchasesResult> {
  const { userId: buyerId } = requireUser(ctx);
  const { listings, orders } = ctx.db.rows;
  const [found, total] = await Promise.all([
    orders.find(
      { buyerId },
      { sort: { createdAt: -1, _id: -1 }, skip: (page - 1) * PAGE, limit: PAGE },
    ),
    orders.count({ buyerId }),
  ]);
  const bought = await listings.find({ _id: { $in: found.map(({ listingId }) => listingId) } });
  const byId = new Map(bought.map((listing) => [listing._id, listing]));
  return {
    total,
    pageCount: Math.ceil(total / PAGE),
    items: found.flatMap((order) => {
      const listing = byId.get(order.listingId);
      return listing
        ? [{ order: toOrderSummary(order, listing), listing: toCard(listing, null) }]
        : [];
    }),
  };
}
