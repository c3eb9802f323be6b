import type { ListingRow } from "@loopbid/db";
import { distanceKm, placeBySlug } from "@loopbid/domain";
import { type ListingCard, PAGE_SIZE, type SearchQuery } from "@loopbid/validators";
import type { Document, Filter } from "mongodb";
import type { ServiceContext } from "../context.ts";
import { sortOf } from "./search-filter.ts";
import { toCard } from "./to-card.ts";

const radians = (value: Document | string | number) => ({ $degreesToRadians: value });

/** Haversine in the database, on a unit sphere: sorts by distance together with any other filter, text included. */
function haversine(lat: number, lng: number): Document {
  const pointLng = { $arrayElemAt: ["$location.coordinates", 0] };
  const pointLat = { $arrayElemAt: ["$location.coordinates", 1] };
  const half = (difference: Document) => ({
    $pow: [{ $sin: { $divide: [radians(difference), 2] } }, 2],
  });
  const cosines = { $multiply: [{ $cos: radians(pointLat) }, { $cos: radians(lat) }] };
  return {
    $add: [
      half({ $subtract: [pointLat, lat] }),
      { $multiply: [cosines, half({ $subtract: [pointLng, lng] })] },
    ],
  };
}

/** Ties are broken by id, so that pages neither repeat nor skip a listing. */
function sortStage(query: SearchQuery): Document {
  switch (sortOf(query)) {
    case "relevance":
      return { score: { $meta: "textScore" }, _id: -1 };
    case "ending":
      return { endsAt: 1, _id: 1 };
    case "newest":
      return { publishedAt: -1, _id: -1 };
    case "price_asc":
      return { priceCents: 1, _id: 1 };
    case "price_desc":
      return { priceCents: -1, _id: -1 };
    case "bids":
      return { bidCount: -1, _id: -1 };
    case "nearest":
      return { distance: 1, _id: 1 };
  }
}

/** One page of cards. */
export async function searchPage(
  ctx: ServiceContext,
  query: SearchQuery,
  filter: Filter<ListingRow>,
): Promise<ListingCard[]> {
  const { listings } = ctx.db.rows;
  const from = query.near ? placeBySlug(query.near) : null;
  const byDistance = sortOf(query) === "nearest" && from;
  const rows = await listings.aggregate<ListingRow>([
    { $match: listings.storedFilter(filter) },
    ...(byDistance ? [{ $addFields: { distance: haversine(from.lat, from.lng) } }] : []),
    { $sort: sortStage(query) },
    { $skip: (query.page - 1) * PAGE_SIZE },
    { $limit: PAGE_SIZE },
    { $project: { description: 0, specs: 0 } },
  ]);
  return rows.map((row) => {
    const place = row.placeSlug ? placeBySlug(row.placeSlug) : null;
    return toCard(row, from && place ? Math.round(distanceKm(from, place)) : null);
  });
}
