import { NotFoundError } from "@loopbid/core";
import type { AuctionRow, ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

const PUBLIC: readonly ListingRow["state"][] = ["LIVE", "ENDED", "SOLD"];

/** Whether this reader may see a listing: everyone once it went live, its seller and moderators always. */
export function maySee(
  ctx: ServiceContext,
  listing: Pick<ListingRow, "state" | "sellerId">,
): boolean {
  if (PUBLIC.includes(listing.state) || ctx.actor.kind === "system") return true;
  if (ctx.actor.kind !== "user") return false;
  return ctx.actor.userId === listing.sellerId || ctx.actor.role !== "USER";
}

/** @throws NotFoundError for a listing that is not there or not for this reader. */
export async function visibleListing(ctx: ServiceContext, listingId: string): Promise<ListingRow> {
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (!listing || !maySee(ctx, listing)) throw new NotFoundError("There is no such listing.");
  return listing;
}

/** @throws NotFoundError for an auction that is not there or not for this reader. */
export async function visibleAuction(
  ctx: ServiceContext,
  listingId: string,
): Promise<{ auction: AuctionRow; listing: ListingRow }> {
  const [auction, listing] = await Promise.all([
    ctx.db.rows.auctions.findOne({ _id: listingId }),
    ctx.db.rows.listings.findOne({ _id: listingId }),
  ]);
  if (!auction || !listing || !maySee(ctx, listing))
    throw new NotFoundError("There is no such auction.");
  return { auction, listing };
}
