import type { ListingRow } from "@loopbid/db";
import { placeBySlug, searchTerms, termPattern } from "@loopbid/domain";
import type { SearchQuery, Sort } from "@loopbid/validators";
import type { Filter } from "mongodb";

const EARTH_RADIUS_KM = 6_371;

export type Facet = "category" | "brand" | "condition" | "format";

/** What the text index is asked for: any of the words by their stems; a model number with a dash stays whole. */
function textSearch(words: string): string {
  return searchTerms(words)
    .map((term) => (/[.'-]/.test(term) ? `"${term}"` : term))
    .join(" ");
}

/**
 * Every word must occur, by the rule that saved searches are matched by too. Text indexes look for any of them, and quoting
 * helps on MongoDB alone, not on DocumentDB.
 */
function everyWord(words: string): Filter<ListingRow> {
  const terms = searchTerms(words);
  if (terms.length === 0) return {};
  const anywhere = (term: string) => {
    const match = { $regex: termPattern(term), $options: "i" };
    return { $or: [{ title: match }, { brand: match }, { description: match }] };
  };
  return { $and: terms.map(anywhere) } as Filter<ListingRow>;
}

/** What a search means by default. */
export function sortOf(query: SearchQuery): Sort {
  const searching = textSearch(query.q) !== "";
  if (query.sort === "relevance" && !searching) return "newest";
  if (query.sort === "nearest" && !placeBySlug(query.near ?? "")) return "newest";
  return query.sort ?? (searching ? "relevance" : "newest");
}

function priceFilter({ minCents, maxCents }: SearchQuery): Filter<ListingRow> {
  if (minCents === undefined && maxCents === undefined) return {};
  return {
    priceCents: {
      ...(minCents === undefined ? {} : { $gte: minCents }),
      ...(maxCents === undefined ? {} : { $lte: maxCents }),
    },
  };
}

function radiusFilter({ near, radiusKm }: SearchQuery): Filter<ListingRow> {
  const place = near ? placeBySlug(near) : null;
  if (!place || !radiusKm) return {};
  const circle = [[place.lng, place.lat], radiusKm / EARTH_RADIUS_KM];
  return { location: { $geoWithin: { $centerSphere: circle } } } as Filter<ListingRow>;
}

/** The filter of a search; `except` leaves one facet out, for that facet's own counts. `now` is epoch ms. */
export function searchFilter(
  query: SearchQuery,
  sellerId: string | null,
  now: number,
  except?: Facet,
): Filter<ListingRow> {
  const words = textSearch(query.q);
  const byEnd = sortOf(query) === "ending";
  const any = <T>(facet: Facet, field: string, values: readonly T[]) =>
    except !== facet && values.length > 0 ? { [field]: { $in: values } } : {};
  return {
    ...(words ? { $text: { $search: words }, ...everyWord(query.q) } : {}),
    state: "LIVE",
    ...any("category", "categorySlug", query.category),
    ...any("brand", "brand", query.brand),
    ...any("condition", "condition", query.condition),
    ...any("format", "format", query.format ? [query.format] : []),
    ...priceFilter(query),
    ...radiusFilter(query),
    ...(sellerId ? { sellerId } : {}),
    ...(byEnd ? { endsAt: { $gt: new Date(now) } } : {}),
  } as Filter<ListingRow>;
}
