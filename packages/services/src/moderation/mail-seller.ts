import type { ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { composeMail } from "../mail/compose.ts";
import { fill } from "../mail/message.ts";
import { sendMail } from "../mail/send-mail.ts";
import texts from "./messages/en.json" with { type: "json" };

/** Tells the seller what became of a listing, in the words that the listing's page shows too. After the commit. */
export async function mailSeller(
  ctx: ServiceContext,
  listing: ListingRow,
  news: "live" | "held" | "removed",
  notice: string = texts.approved,
): Promise<void> {
  const seller = await ctx.db.rows.users.findOne({ _id: listing.sellerId });
  if (!seller) return;
  const path = news === "live" ? `/listing/${listing.slug}` : `/sell/${listing._id}`;
  const mail = composeMail({
    to: seller.email,
    subject: fill(texts.subject[news], { title: listing.title }),
    greeting: fill(texts.greeting, { name: seller.name }),
    paragraphs: notice.split("\n").filter(Boolean),
    action: { label: texts.open, url: new URL(path, ctx.webUrl).href },
  });
  await sendMail(ctx, mail);
}
