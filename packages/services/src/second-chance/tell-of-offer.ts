import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { mailTime, notify } from "../mail/notify.ts";
import { whatIsNext } from "./what-is-next.ts";

async function offerOf(ctx: ServiceContext, offerId: string) {
  const offer = await ctx.db.rows.second_chance_offers.findOne({ _id: offerId });
  const listing = offer && (await ctx.db.rows.listings.findOne({ _id: offer.listingId }));
  if (!offer || !listing) return null;
  const values = {
    title: listing.title,
    amount: formatMoney(offer.cents),
    until: mailTime(offer.expiresAt),
  };
  return { offer, listing, values, path: `/listing/${listing.slug}` };
}

/** Tells the bidder of an offer that is still open. */
export async function tellOfOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await offerOf(ctx, event.subjectId);
  if (found?.offer.state !== "OPEN") return;
  const { offer, path, values } = found;
  await notify(ctx, event, { userId: offer.bidderId, mail: "secondChance", path, values });
}

/** Tells the seller that an offer was declined or expired, and what comes next. */
export async function tellOfClosedOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await offerOf(ctx, event.subjectId);
  if (!found) return;
  const { offer, listing, path, values } = found;
  const { offer: open, next } = await whatIsNext(ctx, listing);
  const mail = open ? "offerWentOn" : next ? "offerCanGoOn" : "offerEnded";
  await notify(ctx, event, { userId: offer.sellerId, mail, path, values });
}
