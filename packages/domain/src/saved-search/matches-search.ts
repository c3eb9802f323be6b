import { distanceKm, placeBySlug } from "../place/distance.ts";
import { searchTerms, termPattern } from "../search/words.ts";
import type { SearchedListing, SearchTerms } from "./query.ts";

const oneOf = (values: readonly string[], value: string | null) =>
  values.length === 0 || (value !== null && values.includes(value));

function isNear({ near, radiusKm }: SearchTerms, { location }: SearchedListing): boolean {
  const place = near ? placeBySlug(near) : null;
  if (!place || !radiusKm) return true;
  const [lng, lat] = location?.coordinates ?? [];
  if (lng === undefined || lat === undefined) return false;
  return distanceKm(place, { lat, lng }) <= radiusKm;
}

/** A listing made ready to be held against many searches: a word that many ask for is looked for once. */
export function searchMatcher(listing: SearchedListing): (query: SearchTerms) => boolean {
  const texts = [listing.title, listing.brand ?? "", listing.description];
  const looked = new Map<string, boolean>();
  const says = (term: string) => {
    const key = term.toLowerCase();
    let found = looked.get(key);
    if (found === undefined) {
      const pattern = new RegExp(termPattern(term), "i");
      found = texts.some((text) => pattern.test(text));
      looked.set(key, found);
    }
    return found;
  };
  return (query) =>
    (query.minCents === undefined || listing.priceCents >= query.minCents) &&
    (query.maxCents === undefined || listing.priceCents <= query.maxCents) &&
    (!query.format || query.format === listing.format) &&
    (!query.seller || query.seller === listing.sellerHandle) &&
    oneOf(query.category, listing.categorySlug) &&
    oneOf(query.brand, listing.brand) &&
    oneOf(query.condition, listing.condition) &&
    isNear(query, listing) &&
    searchTerms(query.q).every(says);
}

/** Whether the search would find the listing while it is live: the rule that the database's filter spells out. */
export function matchesSearch(query: SearchTerms, listing: SearchedListing): boolean {
  return searchMatcher(listing)(query);
}
