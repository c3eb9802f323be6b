import type { SavedQuery } from "@loopbid/validators";
import { activeFilters, type FilterTexts } from "../browse/active-filters.ts";
import { browseHref, type BrowseQuery } from "../browse/query.ts";

export const MAX_NAME = 80;

/** The browse page that runs a saved search. */
export function browseQueryOf(saved: SavedQuery): BrowseQuery {
  return {
    q: saved.q,
    category: saved.category,
    brand: saved.brand,
    condition: saved.condition,
    format: saved.format ?? null,
    min: saved.minCents ?? null,
    max: saved.maxCents ?? null,
    near: saved.near ?? null,
    radius: saved.radiusKm ?? null,
    sort: null,
    page: 1,
  };
}

/** Where a saved search is run. What a seller has is on the seller's own page. */
export function runHref(saved: SavedQuery): string {
  return saved.seller ? `/u/${saved.seller}` : browseHref(browseQueryOf(saved));
}

/** What a search asks for, in words. */
export function queryInWords(query: BrowseQuery, texts: FilterTexts): string[] {
  return activeFilters(query, texts).map(({ label }) => label);
}

/** A name for a search that its reader has not named, short enough to be one. */
export function nameFor(words: readonly string[]): string {
  const plain = words.map((word) => word.replace(/^“(.*)”$/u, "$1"));
  const name = plain.join(", ");
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1).trimEnd()}…` : name;
}
