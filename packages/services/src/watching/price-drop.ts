import type { ListingRow, Rows } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tellMany } from "../notification/tell-many.ts";

const BATCH = 500;

/**
 * Tells those who watch a fixed-price listing that its price is lower than any they saw or were told. Each new lowest price
 * is told once: the told price falls in the transaction that tells. Returns how many were told.
 */
export async function tellOfPriceDrop(ctx: ServiceContext, listing: ListingRow): Promise<number> {
  if (listing.format !== "FIXED_PRICE") return 0;
  const { _id: listingId, sellerId, slug, title, priceCents, images } = listing;
  const { watches } = ctx.db.rows;
  // Put on the list before prices were remembered: from here on they are.
  await watches.updateMany({ listingId, toldCents: null }, { $set: { toldCents: priceCents } });
  const higher = { listingId, toldCents: { $gt: priceCents } };
  const remember = (rows: Rows, people: readonly { userId: string }[]) =>
    rows.watches.updateMany(
      { ...higher, userId: { $in: people.map(({ userId }) => userId) } },
      { $set: { toldCents: priceCents } },
    );
  const news = {
    type: "price-drop" as const,
    key: `price-drop:${listingId}:${priceCents}`,
    path: `/listing/${slug}`,
    imageKey: images[0]?.key ?? null,
  };
  const amount = formatMoney(priceCents);
  // The seller may watch the own listing, and knows its price.
  await watches.updateOne({ ...higher, userId: sellerId }, { $set: { toldCents: priceCents } });
  let told = 0;
  for (;;) {
    const batch = await watches.find(higher, { limit: BATCH });
    if (batch.length === 0) return told;
    const people = batch.map(({ userId, toldCents }) => ({
      userId,
      values: { title, amount, before: formatMoney(toldCents ?? priceCents) },
    }));
    told += await tellMany(ctx, news, people, (rows, _told, chunk) => remember(rows, chunk));
  }
}
