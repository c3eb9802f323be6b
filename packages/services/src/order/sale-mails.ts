import type { ListingRow, OrderRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { composeMail } from "../mail/compose.ts";

/** Tells buyer and seller of a sale. */
export async function sendSaleMails(ctx: ServiceContext, order: OrderRow, listing: ListingRow): Promise<void> {
  const users = await ctx.db.rows.users.find({ _id: { $in: [order.buyerId, order.sellerId] } });
  const amount = formatMoney(order.cents);
  const payBy = order.payBy.toISOString().slice(0, 16).replace("T", " ");
  const action = { label: "Open the listing", url: `${ctx.webUrl}/listing/${listing.slug}` };
  for (const user of users) {
    const buying = user._id === order.buyerId;
    const subject = buying ? `You bought ${listing.title}` : `Sold: ${listing.title}`;
    const paragraphs = buying
      ? [`It is yours for ${amount}. Please pay by ${payBy} UTC; after that the sale can be cancelled.`]
      : [`Your listing sold for ${amount}. The buyer has until ${payBy} UTC to pay.`];
    const mail = composeMail({ to: user.email, subject, greeting: `Hello ${user.name},`, paragraphs, action });
    await ctx.jobs.enqueue("mail.send", mail);
  }
}
