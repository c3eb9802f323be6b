import type { ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import texts from "./messages/en.json" with { type: "json" };

/** Tells the seller what became of a version of a listing, in the words that its page shows too. After the commit. */
export async function tellSeller(
  ctx: ServiceContext,
  listing: ListingRow,
  news: "live" | "held",
  notice: string = texts.approved,
): Promise<void> {
  await tell(ctx, [
    {
      userId: listing.sellerId,
      type: `listing-${news}`,
      key: `listing-${news}-${listing._id}-${listing.version}`,
      values: { title: listing.title, notice },
      path: news === "live" ? `/listing/${listing.slug}` : `/sell/${listing._id}`,
      imageKey: listing.images[0]?.key ?? null,
    },
  ]);
}
