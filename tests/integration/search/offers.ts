import type { ListingRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import { searchListings } from "@loopbid/services";
import { SearchInput, type SearchResult } from "@loopbid/validators";
import { makeListing } from "../factories.ts";
import { ANONYMOUS, type Harness } from "../harness.ts";

/** A live fixed-price listing; `placeSlug` sets its coordinates too. */
export function offer(
  harness: Harness,
  sellerId: string,
  overrides: Partial<ListingRow>,
): Promise<ListingRow> {
  const place = placeBySlug(overrides.placeSlug ?? "austin-tx")!;
  return makeListing(harness, sellerId, {
    format: "FIXED_PRICE",
    startCents: null,
    placeSlug: place.slug,
    location: { type: "Point", coordinates: [place.lng, place.lat] },
    ...overrides,
  });
}

/** Searches as a visitor does: through the schema of the public input. */
export async function search(harness: Harness, input: SearchInput): Promise<SearchResult> {
  return searchListings(harness.ctx(ANONYMOUS), SearchInput.parse(input));
}

export const titlesOf = ({ items }: SearchResult) => items.map(({ title }) => title);
export const countsOf = (facet: { value: string; count: number }[]) =>
  Object.fromEntries(facet.map(({ value, count }) => [value, count]));
