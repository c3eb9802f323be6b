import { NotFoundError } from "@loopbid/core";
import { categoryBySlug, publicSpecs } from "@loopbid/domain";
import type { ListingPage, Specs } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import { countView } from "../analytics/count-view.ts";
import { maySee } from "../auction/visible.ts";
import type { ServiceContext } from "../context.ts";
import { sellerSummary } from "./seller-summary.ts";
import { toCard } from "./to-card.ts";

/**
 * One listing's page: for everyone once it went live, before that for its seller and moderators.
 * @throws NotFoundError
 */
export async function listingBySlug(
  ctx: ServiceContext,
  { slug }: { slug: string },
): Promise<ListingPage> {
  const { listings, users, watches } = ctx.db.rows;
  const listing = await listings.findOne({ slug });
  if (!listing || !maySee(ctx, listing)) throw new NotFoundError("There is no such listing.");
  const seller = await users.findOne({ _id: listing.sellerId });
  if (!seller) throw new NotFoundError("There is no such listing.");
  const viewerId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const isSeller = viewerId === listing.sellerId;
  const moderates = ctx.actor.kind === "user" && ctx.actor.role !== "USER";
  const watching = viewerId
    ? await watches.findOne({ userId: viewerId, listingId: listing._id })
    : null;
  if (!isSeller) {
    await afterCommit(ctx, "view count", () =>
      Promise.all([
        listings.updateOne({ _id: listing._id }, { $inc: { viewCount: 1 } }),
        countView(ctx),
      ]),
    );
  }
  const category = listing.categorySlug ? categoryBySlug(listing.categorySlug) : null;
  const specs = listing.specs as Specs;
  return {
    ...toCard(listing, null),
    description: listing.description,
    specs: category && !isSeller && !moderates ? publicSpecs(category, specs) : specs,
    images: listing.images.map(({ key, width, height }) => ({ key, width, height })),
    deviceSlug: listing.deviceSlug,
    localPickup: listing.localPickup,
    takesOffers: listing.takesOffers,
    seller: await sellerSummary(ctx, seller),
    viewer: { isSeller, watching: watching !== null },
    notice: isSeller || moderates ? listing.notice : null,
  };
}
