import type { ListingRow, OrderRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { composeMail } from "../mail/compose.ts";
import { fill, mailTexts } from "../mail/message.ts";
import { sendMail } from "../mail/send-mail.ts";

/** Tells buyer and seller of a sale. Call it after the commit. */
export async function sendSaleMails(
  ctx: ServiceContext,
  order: OrderRow,
  listing: ListingRow,
): Promise<void> {
  const users = await ctx.db.rows.users.find({ _id: { $in: [order.buyerId, order.sellerId] } });
  const values = {
    title: listing.title,
    amount: formatMoney(order.cents),
    payBy: order.payBy.toISOString().slice(0, 16).replace("T", " "),
  };
  const url = new URL(`/listing/${listing.slug}`, ctx.webUrl).href;
  for (const user of users) {
    const texts = mailTexts(user._id === order.buyerId ? "bought" : "sold");
    const personal = { ...values, name: user.name };
    const mail = composeMail({
      to: user.email,
      subject: fill(texts.subject, personal),
      heading: fill(texts.heading, personal),
      paragraphs: [fill(texts.body, personal)],
      action: { label: texts.action, url },
      note: texts.note,
    });
    await sendMail(ctx, mail);
  }
}
