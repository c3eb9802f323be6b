import type { ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import type { Twin } from "./facts.ts";

const MOST_IDENTICAL = 20;
const MOST_RECENT = 100;
const PROJECTION = { title: 1, description: 1, sellerId: 1, textHash: 1, state: 1, publishedAt: 1 };

/**
 * Listings whose text may be the same: equal hashes anywhere, and the latest of the same device or category.
 * Only what was public once or taken down counts, so that a copy in the queue does not hold its original.
 */
export async function findTwins(ctx: ServiceContext, listing: ListingRow): Promise<Twin[]> {
  const { listings } = ctx.db.rows;
  const { textHash, deviceSlug, categorySlug } = listing;
  const [identical, recent] = await Promise.all([
    textHash
      ? listings.find({ textHash }, { projection: PROJECTION, limit: MOST_IDENTICAL })
      : ([] as ListingRow[]),
    deviceSlug
      ? listings.find(
          { deviceSlug, state: { $in: ["LIVE", "SOLD", "REMOVED"] } },
          { projection: PROJECTION, sort: { _id: -1 }, limit: MOST_RECENT },
        )
      : listings.find(
          { state: "LIVE", categorySlug },
          { projection: PROJECTION, sort: { publishedAt: -1 }, limit: MOST_RECENT },
        ),
  ]);
  const others = new Map([...recent, ...identical].map((row) => [row._id, row]));
  others.delete(listing._id);
  return [...others.values()]
    .filter(({ publishedAt, state }) => publishedAt !== null || state === "REMOVED")
    .map((row) => ({
      listingId: row._id,
      sameSeller: row.sellerId === listing.sellerId,
      title: row.title,
      description: row.description,
      identical: textHash !== null && row.textHash === textHash,
    }));
}
