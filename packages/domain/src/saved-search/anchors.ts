import { distanceKm, placeBySlug } from "../place/distance.ts";
import { PLACES } from "../place/places.ts";
import { isPlainTerm, searchTerms, termStems } from "../search/words.ts";
import { commonness } from "./commonness.ts";
import type { SearchedListing, SearchTerms } from "./query.ts";

/** Where a search names nothing that could be looked up: every listing is held against it. */
export const EVERY_LISTING = "*";

/** A search with more combinations of facet values than this goes by fewer facets. */
const MAX_COMBINATIONS = 20;

/** In the order in which they are given up last; the brand is free text and so ends the anchor. */
const FACETS = ["brand", "category", "condition", "format"] as const;
type Facet = (typeof FACETS)[number];

const SEPARATOR = /[.'-]/;

const wordAnchor = (word: string) => `w:${word}`;
const sellerAnchor = (handle: string) => `s:${handle}`;
const facetAnchor = (values: Partial<Record<Facet, string>>) =>
  `f:${values.category ?? ""}|${values.condition ?? ""}|${values.format ?? ""}|${values.brand ?? ""}`;

/**
 * What a listing must have as whole words for the term to match, as lists of which one is enough: all of "wh-1000xm4" but
 * its last run stand as they are, the last in one of its stems. None where the letters do not say where a word ends.
 */
function runsOf(term: string): string[][] {
  if (!isPlainTerm(term)) return [];
  const stems = termStems(term).map((stem) => stem.split(SEPARATOR));
  const inner = stems[0]!.slice(0, -1).map((run) => [run]);
  const last = stems.map((runs) => runs.at(-1)!);
  return [...inner, ...(last.every(Boolean) ? [last] : [])];
}

const commonnessOf = (runs: readonly string[]) => Math.max(...runs.map(commonness));

function rarestWord(words: string): string[] {
  const runs = searchTerms(words).flatMap(runsOf);
  const byRarity = (a: string[], b: string[]) =>
    commonnessOf(a) - commonnessOf(b) || (a[0]! < b[0]! ? -1 : 1);
  return runs.toSorted(byRarity)[0] ?? [];
}

function facetAnchors(query: SearchTerms): string[] {
  let combinations: Partial<Record<Facet, string>>[] = [{}];
  for (const facet of FACETS) {
    const values = facet === "format" ? (query.format ? [query.format] : []) : query[facet];
    if (values.length === 0 || combinations.length * values.length > MAX_COMBINATIONS) continue;
    combinations = combinations.flatMap((chosen) =>
      values.map((value) => ({ ...chosen, [facet]: value })),
    );
  }
  const anchors = [...new Set(combinations.map(facetAnchor))];
  return anchors[0] === facetAnchor({}) ? [] : anchors;
}

const placeAnchor = (slug: string) => `p:${slug}`;

/** How far from a place's own coordinates a listing may be and still count as being there. */
const AT_PLACE_KM = 1;

/** Every place that a listing within the search's circle can be at; none where these are too many. */
function placeAnchors({ near, radiusKm }: SearchTerms): string[] {
  const centre = near ? placeBySlug(near) : null;
  if (!centre || !radiusKm) return [];
  const within = PLACES.filter((place) => distanceKm(centre, place) <= radiusKm + AT_PLACE_KM);
  return within.length > MAX_COMBINATIONS ? [] : within.map(({ slug }) => placeAnchor(slug));
}

/** The place that a listing is at; all of them where it is at none that is known, so that no search misses it. */
function placesOfListing({ location }: SearchedListing): string[] {
  const [lng, lat] = location?.coordinates ?? [];
  if (lng === undefined || lat === undefined) return [];
  const at = PLACES.filter((place) => distanceKm(place, { lat, lng }) < AT_PLACE_KM);
  return (at.length > 0 ? at : PLACES).map(({ slug }) => placeAnchor(slug));
}

/**
 * The rarest thing that a listing must have to match, as keys of which it has at least one: the seller, else the rarest
 * word in its stems, else the combinations of facets, else the places within its circle. A
 * price is a range and anchors nothing; a search of nothing else is held against every listing.
 */
export function anchorsOfSearch(query: SearchTerms): string[] {
  if (query.seller) return [sellerAnchor(query.seller)];
  const word = rarestWord(query.q);
  if (word.length > 0) return word.map(wordAnchor);
  const facets = facetAnchors(query);
  if (facets.length > 0) return facets;
  const places = placeAnchors(query);
  return places.length > 0 ? places : [EVERY_LISTING];
}

function* wordAnchorsOf(text: string): Generator<string> {
  for (const run of text.toLowerCase().match(/\w+/g) ?? []) {
    yield wordAnchor(run);
    if (run.endsWith("s")) yield wordAnchor(run.slice(0, -1));
    if (run.endsWith("es")) yield wordAnchor(run.slice(0, -2));
  }
}

/** Every key that a search which finds this listing can be anchored by. */
export function anchorsOfListing(listing: SearchedListing): string[] {
  const { title, brand, description, categorySlug, condition, format } = listing;
  const anchors = new Set<string>([EVERY_LISTING, sellerAnchor(listing.sellerHandle)]);
  for (const text of [title, brand ?? "", description])
    for (const anchor of wordAnchorsOf(text)) anchors.add(anchor);
  for (const anchor of placesOfListing(listing)) anchors.add(anchor);
  const either = (value: string | null) => (value === null ? [undefined] : [undefined, value]);
  for (const category of either(categorySlug))
    for (const grade of either(condition))
      for (const kind of either(format))
        for (const maker of either(brand)) {
          const values = { category, condition: grade, format: kind, brand: maker };
          anchors.add(facetAnchor(values as Partial<Record<Facet, string>>));
        }
  anchors.delete(facetAnchor({}));
  return [...anchors];
}
