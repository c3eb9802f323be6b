import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import { whatIsNext } from "../second-chance/what-is-next.ts";
import { orderOf } from "./order-of.ts";

/** Tells both sides that a sale is off, and the seller what comes next. */
export async function tellOfUnpaid(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await orderOf(ctx, event.subjectId);
  if (!found) return;
  const { order, listing } = found;
  const { offer, next } = await whatIsNext(ctx, listing);
  const values = { title: listing.title, amount: formatMoney(order.cents) };
  const news = {
    type: "sale-unpaid" as const,
    key: `sale-unpaid-${order._id}`,
    imageKey: listing.images[0]?.key ?? null,
  };
  await tell(ctx, [
    {
      ...news,
      userId: order.buyerId,
      values: { ...values, as: "buyer" },
      path: "/account/purchases",
    },
    {
      ...news,
      userId: order.sellerId,
      values: { ...values, as: offer ? "offered" : next ? "can-offer" : "ended" },
      path: `/listing/${listing.slug}`,
    },
  ]);
}
