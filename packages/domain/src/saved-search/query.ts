import { searchTerms } from "../search/words.ts";

/** What a search asks for. Amounts are cents, the radius is km; a facet with several values takes any of them. */
export interface SearchTerms {
  q: string;
  category: readonly string[];
  brand: readonly string[];
  condition: readonly string[];
  format?: string | undefined;
  minCents?: number | undefined;
  maxCents?: number | undefined;
  /** A place's slug. */
  near?: string | undefined;
  radiusKm?: number | undefined;
  /** A seller's handle. */
  seller?: string | undefined;
}

/** What a search looks at. */
export interface SearchedListing {
  title: string;
  brand: string | null;
  description: string;
  categorySlug: string | null;
  condition: string | null;
  format: string;
  priceCents: number;
  /** GeoJSON: longitude, latitude. */
  location: { coordinates: readonly number[] } | null;
  sellerHandle: string;
}

const FACETS = ["category", "brand", "condition"] as const;

/** True for a search that everything matches. */
export function asksForNothing(query: SearchTerms): boolean {
  const { q, format, minCents, maxCents, near, radiusKm, seller } = query;
  const narrows = format || seller || (near && radiusKm) || minCents || maxCents !== undefined;
  return (
    !narrows && searchTerms(q).length === 0 && FACETS.every((facet) => query[facet].length === 0)
  );
}

/** The same for two searches that ask for the same, in whatever order, case and spacing their parts were given. */
export function searchKey(query: SearchTerms): string {
  const facets = FACETS.map((facet) => [...new Set(query[facet])].toSorted());
  const { format, minCents, maxCents, near, radiusKm, seller } = query;
  // A place without a radius sorts, it does not narrow.
  const circle = near && radiusKm ? [near, radiusKm] : [];
  const words = query.q.trim().toLowerCase().replace(/\s+/g, " ");
  return JSON.stringify([
    words,
    ...facets,
    format ?? "",
    minCents ?? "",
    maxCents ?? "",
    circle,
    seller ?? "",
  ]);
}
