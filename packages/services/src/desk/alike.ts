import type { ListingRow } from "@loopbid/db";
import { shinglesOf, similarity } from "@loopbid/domain";
import type { CaseContext } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { findLookalikes } from "../fraud/find-lookalikes.ts";
import { findTwins } from "../fraud/find-twins.ts";
import { handlesOf } from "../handles-of.ts";

const MOST_SHOWN = 6;
/** Share of shingles from which two descriptions are the same in other words. */
const SAME_TEXT = 0.5;

/** Listings with the same pictures or the same words, those of other sellers first. */
export async function alikeTo(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<CaseContext["lookalikes"]> {
  const [pictures, twins] = await Promise.all([
    findLookalikes(ctx, listing),
    findTwins(ctx, listing),
  ]);
  const own = shinglesOf(listing.description);
  const sameText = new Set(
    twins
      .filter(
        ({ identical, description }) =>
          identical || similarity(own, shinglesOf(description)) >= SAME_TEXT,
      )
      .map(({ listingId }) => listingId),
  );
  const samePictures = Map.groupBy(pictures, ({ listingId }) => listingId);
  const ids = [...new Set([...samePictures.keys(), ...sameText])];
  const rows = await ctx.db.rows.listings.find({ _id: { $in: ids } });
  const handles = await handlesOf(
    ctx.db,
    rows.map(({ sellerId }) => sellerId),
  );
  return rows
    .map((row) => ({
      listingId: row._id,
      slug: row.slug,
      title: row.title,
      description: row.description,
      priceCents: row.priceCents,
      state: row.state,
      sellerHandle: handles.get(row.sellerId) ?? "",
      sameSeller: row.sellerId === listing.sellerId,
      imageKey: samePictures.get(row._id)?.[0]?.otherKey ?? row.images[0]?.key ?? null,
      sameText: sameText.has(row._id),
      samePictures: new Set(samePictures.get(row._id)?.map(({ key }) => key)).size,
    }))
    .sort(
      (a, b) =>
        Number(a.sameSeller) - Number(b.sameSeller) ||
        b.samePictures - a.samePictures ||
        Number(b.sameText) - Number(a.sameText),
    )
    .slice(0, MOST_SHOWN);
}
