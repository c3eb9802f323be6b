import type { ListingIdInput, WatcherOffer } from "@loopbid/validators";
import { visibleListing } from "../auction/visible.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { toWatcherOffer } from "./to-watcher-offer.ts";

/**
 * To a watcher the open offer that is for them; to the seller the last one in any state. Null for everyone else.
 * @throws UnauthenticatedError, NotFoundError.
 */
export async function watcherOfferForMe(
  ctx: ServiceContext,
  { listingId }: ListingIdInput,
): Promise<WatcherOffer | null> {
  const { userId } = requireUser(ctx);
  const { sellerId } = await visibleListing(ctx, listingId);
  const { watcher_offers: offers } = ctx.db.rows;
  if (userId === sellerId) {
    const last = await offers.findOne({ listingId }, { sort: { createdAt: -1 } });
    return last && toWatcherOffer(last, "SELLER");
  }
  const expiresAt = { $gt: new Date(ctx.now()) };
  const open = await offers.findOne({ listingId, state: "OPEN", watcherIds: userId, expiresAt });
  return open && toWatcherOffer(open, "WATCHER");
}
