import type { OutboxEventRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import { requireSystem, type ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";

const AT_ONCE = 25;

/** Tells each watcher of an offer that still stands, once. @throws ForbiddenError for anyone but the system. */
export async function tellWatchers(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  requireSystem(ctx);
  const { listings, users, watcher_offers: offers } = ctx.db.rows;
  const offer = await offers.findOne({ _id: event.subjectId, state: "OPEN" });
  const listing = offer && (await listings.findOne({ _id: offer.listingId }));
  if (!offer || !listing) return;
  const seller = await users.findOne({ _id: offer.sellerId }, { projection: { name: 1 } });
  const values = {
    title: listing.title,
    amount: formatMoney(offer.cents),
    name: seller?.name ?? "",
    until: offer.expiresAt.toISOString(),
  };
  const notice = {
    type: "watcher-offer",
    key: `watcher-offer:${offer._id}`,
    values,
    path: `/listing/${listing.slug}`,
    imageKey: listing.images[0]?.key ?? null,
  } as const;
  for (let from = 0; from < offer.watcherIds.length; from += AT_ONCE) {
    const some = offer.watcherIds.slice(from, from + AT_ONCE);
    await tell(
      ctx,
      some.map((userId) => ({ ...notice, userId })),
    );
  }
}

/** The time of an offer to watchers is over. @throws ForbiddenError for anyone but the system. */
export async function expireWatcherOffer(
  ctx: ServiceContext,
  event: OutboxEventRow,
): Promise<void> {
  requireSystem(ctx);
  const at = new Date(ctx.now());
  await ctx.db.rows.watcher_offers.updateOne(
    { _id: event.subjectId, state: "OPEN", expiresAt: { $lte: at } },
    { $set: { state: "EXPIRED", closedAt: at } },
  );
}
