import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import { whatIsNext } from "./what-is-next.ts";

async function offerOf(ctx: ServiceContext, offerId: string) {
  const offer = await ctx.db.rows.second_chance_offers.findOne({ _id: offerId });
  const listing = offer && (await ctx.db.rows.listings.findOne({ _id: offer.listingId }));
  if (!offer || !listing) return null;
  const news = {
    type: "second-chance" as const,
    path: `/listing/${listing.slug}`,
    imageKey: listing.images[0]?.key ?? null,
  };
  const values = { title: listing.title, amount: formatMoney(offer.cents) };
  return { offer, listing, values, news };
}

/** Tells the bidder of an offer that is still open. */
export async function tellOfOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await offerOf(ctx, event.subjectId);
  if (found?.offer.state !== "OPEN") return;
  const { offer, values, news } = found;
  await tell(ctx, [
    {
      ...news,
      userId: offer.bidderId,
      key: `second-chance-${offer._id}`,
      values: { ...values, until: offer.expiresAt.toISOString() },
    },
  ]);
}

/** Tells the seller that an offer was declined or expired, and what comes next. */
export async function tellOfClosedOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const found = await offerOf(ctx, event.subjectId);
  if (!found) return;
  const { offer, listing, values, news } = found;
  const { offer: open, next } = await whatIsNext(ctx, listing);
  await tell(ctx, [
    {
      ...news,
      userId: offer.sellerId,
      key: `second-chance-closed-${offer._id}`,
      values: { ...values, as: open ? "went-on" : next ? "can-go-on" : "ended" },
    },
  ]);
}
