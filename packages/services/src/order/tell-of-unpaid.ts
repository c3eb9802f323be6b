import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { notify } from "../mail/notify.ts";
import { whatIsNext } from "../second-chance/what-is-next.ts";
import { orderOf } from "./order-of.ts";

/** Tells both sides that a sale is off, and the seller what comes next. */
export async function tellOfUnpaid(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await orderOf(ctx, event.subjectId);
  if (!found) return;
  const { order, listing } = found;
  const { offer, next } = await whatIsNext(ctx, listing);
  const sellerMail = offer ? "unpaidOffered" : next ? "unpaidCanOffer" : "unpaidEnded";
  const values = { title: listing.title, amount: formatMoney(order.cents) };
  await notify(ctx, event, {
    userId: order.buyerId,
    mail: "unpaidBuyer",
    path: "/account/purchases",
    values,
  });
  await notify(ctx, event, {
    userId: order.sellerId,
    mail: sellerMail,
    path: `/listing/${listing.slug}`,
    values,
  });
}
