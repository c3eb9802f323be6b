import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import { orderOf } from "./order-of.ts";

/** Reminds a buyer who has not paid yet. One that comes after the deadline, because the worker was away, is left out. */
export async function remindOfPayment(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await orderOf(ctx, event.subjectId);
  if (!found) return;
  const { order, listing } = found;
  if (order.state !== "AWAITING_PAYMENT" || order.payBy.getTime() <= ctx.now()) return;
  await tell(ctx, [
    {
      userId: order.buyerId,
      type: "payment-reminder",
      key: `payment-reminder-${order._id}-${event.step}`,
      values: {
        title: listing.title,
        amount: formatMoney(order.cents),
        until: order.payBy.toISOString(),
      },
      path: "/account/purchases",
      imageKey: listing.images[0]?.key ?? null,
    },
  ]);
  const sent = event.step + 1;
  await ctx.db.rows.orders.updateOne(
    { _id: order._id, remindersSent: { $lt: sent } },
    { $set: { remindersSent: sent } },
  );
}
