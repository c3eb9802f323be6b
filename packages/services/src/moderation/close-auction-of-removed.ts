import type { ListingRow } from "@loopbid/db";
import { afterCommit } from "../after-commit.ts";
import { cancelListingAuction } from "../auction/end-auction-early.ts";
import type { ServiceContext } from "../context.ts";
import { hasAuction } from "../listing/edit-rules.ts";

/**
 * Ends the auction of a listing that was taken down, without a sale. Where this fails the auction takes no bids, since
 * its listing is gone, and its own end closes it.
 */
export async function closeAuctionOfRemoved(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<void> {
  if (!hasAuction(listing)) return;
  await afterCommit(ctx, "end the auction of a removed listing", () =>
    cancelListingAuction(ctx, { listingId: listing._id }),
  );
}
