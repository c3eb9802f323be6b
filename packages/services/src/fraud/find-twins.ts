import type { ListingRow } from "@loopbid/db";
import { shinglesOf, textBands } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import type { Twin } from "./facts.ts";
import { findCandidates, wasPublic } from "./find-candidates.ts";

const MOST_IDENTICAL = 20;
const TEXT = { title: 1, description: 1, textHash: 1 } as const;

/** Listings anywhere whose text may be the same: by equal hashes, and reworded ones by the bands of their shingles. */
export async function findTwins(ctx: ServiceContext, listing: ListingRow): Promise<Twin[]> {
  const { textHash, description } = listing;
  const bands = textBands(shinglesOf(description));
  const [identical, alike] = await Promise.all([
    textHash
      ? ctx.db.rows.listings.find(
          { textHash },
          {
            projection: { ...TEXT, sellerId: 1, state: 1, publishedAt: 1 },
            limit: MOST_IDENTICAL,
          },
        )
      : ([] as ListingRow[]),
    findCandidates(ctx, listing, "textBands", bands, TEXT),
  ]);
  const others = new Map([...alike, ...identical.filter(wasPublic)].map((row) => [row._id, row]));
  others.delete(listing._id);
  return [...others.values()].map((row) => ({
    listingId: row._id,
    sameSeller: row.sellerId === listing.sellerId,
    title: row.title,
    description: row.description,
    identical: textHash !== null && row.textHash === textHash,
  }));
}
