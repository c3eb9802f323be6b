import type { ListingRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import type { SearchQuery, Sort } from "@loopbid/validators";
import type { Filter } from "mongodb";

const EARTH_RADIUS_KM = 6_371;

export type Facet = "category" | "brand" | "condition" | "format";

/** Words that an English text index leaves out. */
const STOP_WORDS = new Set(
  "a an and are as at by for from in is it my of on or that the this to with".split(" "),
);

/** At most twelve words of a search. */
function termsOf(words: string): string[] {
  const terms = words.match(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu) ?? [];
  return terms.filter((term) => !STOP_WORDS.has(term.toLowerCase())).slice(0, 12);
}

/** What the text index is asked for: any of the words by their stems; a model number with a dash stays whole. */
function textSearch(words: string): string {
  return termsOf(words)
    .map((term) => (/[.'-]/.test(term) ? `"${term}"` : term))
    .join(" ");
}

/** One word, singular or plural, as a whole word where its letters allow to say so. */
function wordPattern(term: string): string {
  const singular = term.length > 3 ? term.replace(/s$/i, "") : term;
  const literal = singular.replaceAll(".", "\\.");
  const plain = /^[\w.'-]+$/.test(term);
  return plain ? `\\b${literal}(?:e?s)?\\b` : literal;
}

/** Every word must occur. Text indexes look for any of them, and quoting helps on MongoDB alone, not on DocumentDB. */
function everyWord(words: string): Filter<ListingRow> {
  const terms = termsOf(words);
  if (terms.length < 2) return {};
  const anywhere = (term: string) => {
    const match = { $regex: wordPattern(term), $options: "i" };
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
