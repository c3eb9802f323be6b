import type { WatchedListing } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toCard } from "./to-card.ts";

const MAX_WATCHED = 200;

/** The reader's watch list, newest first. @throws UnauthenticatedError */
export async function watchedListings(ctx: ServiceContext): Promise<WatchedListing[]> {
  const { userId } = requireUser(ctx);
  const watches = await ctx.db.rows.watches.find(
    { userId },
    { sort: { createdAt: -1 }, limit: MAX_WATCHED },
  );
  const listings = await ctx.db.rows.listings.find({
    _id: { $in: watches.map(({ listingId }) => listingId) },
    state: { $in: ["LIVE", "ENDED", "SOLD"] },
  });
  const byId = new Map(listings.map((listing) => [listing._id, listing]));
  return watches.flatMap(({ listingId, priceCents, createdAt }) => {
    const listing = byId.get(listingId);
    if (!listing) return [];
    return [{ listing: toCard(listing, null), priceCents, since: createdAt.toISOString() }];
  });
}
