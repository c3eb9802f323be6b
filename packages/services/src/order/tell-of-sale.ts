import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import { auctionEvents } from "@loopbid/realtime";
import { toPublicHead } from "../auction/to-public.ts";
import type { ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import { orderOf } from "./order-of.ts";

/** Tells buyer and seller of a sale, and everyone who watches how the auction stands, lest a crash kept the end secret. */
export async function tellOfSale(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await orderOf(ctx, event.subjectId);
  if (!found) return;
  const { order, listing } = found;
  if (order.source !== "SECOND_CHANCE") await showEnd(ctx, order.listingId, listing.watcherCount);
  const news = {
    values: {
      title: listing.title,
      amount: formatMoney(order.cents),
      until: order.payBy.toISOString(),
      ...(order.source === "OFFER" ? { as: "offer" } : {}),
    },
    path: `/listing/${listing.slug}`,
    imageKey: listing.images[0]?.key ?? null,
  };
  await tell(ctx, [
    { ...news, userId: order.buyerId, type: "bought", key: `bought-${order._id}` },
    { ...news, userId: order.sellerId, type: "sold", key: `sold-${order._id}` },
  ]);
}

/** A snapshot replaces what a reader has and changes nothing for one who knows it already. */
async function showEnd(ctx: ServiceContext, listingId: string, watcherCount: number) {
  const auction = await ctx.db.rows.auctions.findOne({ _id: listingId });
  if (!auction) return;
  const head = await toPublicHead(ctx.db, auction);
  await ctx.publisher.publish(auctionEvents, listingId, { kind: "snapshot", head, watcherCount });
}
