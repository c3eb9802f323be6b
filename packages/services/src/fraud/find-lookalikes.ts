import type { ListingRow } from "@loopbid/db";
import { hashDistance, pictureProbes } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { hashedPictures } from "../listing/fingerprint.ts";
import type { Lookalike } from "./facts.ts";
import { findCandidates } from "./find-candidates.ts";

/** Bits of 64. Another size, format or quality moves a few; two photographs of one model differ in twenty and more. */
const MOST_BITS = 6;

/**
 * Pictures of other listings that are the same as one of this listing, also resized or saved anew. Of the seller's own
 * only what is on offer now: who lists an unsold item again shows it again.
 */
export async function findLookalikes(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<Lookalike[]> {
  const own = hashedPictures(listing);
  const probes = [...new Set(own.flatMap(({ hash }) => pictureProbes(hash)))];
  const others = await findCandidates(ctx, listing, "imageBands", probes, { images: 1 });
  return others
    .filter(({ sellerId, state }) => sellerId !== listing.sellerId || state === "LIVE")
    .flatMap((other) => {
      const theirs = hashedPictures(other);
      return own.flatMap(({ key, hash }) =>
        theirs
          .map((their) => ({
            listingId: other._id,
            sameSeller: other.sellerId === listing.sellerId,
            key,
            otherKey: their.key,
            distance: hashDistance(hash, their.hash),
          }))
          .filter(({ distance }) => distance <= MOST_BITS),
      );
    });
}
