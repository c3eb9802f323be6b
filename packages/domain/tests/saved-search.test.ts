import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anchorsOfListing,
  anchorsOfSearch,
  asksForNothing,
  EVERY_LISTING,
  matchesSearch,
  type SearchedListing,
  searchKey,
  type SearchTerms,
} from "../src/index.ts";

const search = (changes: Partial<SearchTerms> = {}): SearchTerms => ({
  q: "",
  category: [],
  brand: [],
  condition: [],
  ...changes,
});

const listing = (changes: Partial<SearchedListing> = {}): SearchedListing => ({
  title: "Sony WH-1000XM4 headphones",
  brand: "Sony",
  description: "Used for a year. Two batteries and the cables are in the box.",
  categorySlug: "audio",
  condition: "GOOD",
  format: "FIXED_PRICE",
  priceCents: 20_000,
  location: { coordinates: [-97.7431, 30.2672] },
  sellerHandle: "jane",
  ...changes,
});

const matches = (changes: Partial<SearchTerms>) => matchesSearch(search(changes), listing());

describe("matching a listing against a search", () => {
  it("wants every word, singular or plural, wherever it stands", () => {
    for (const q of [
      "headphone",
      "HEADPHONES sony",
      "wh-1000xm4 cable",
      "two",
      "the boxes",
      "battery",
      "",
    ])
      expect([q, matches({ q })]).toEqual([q, true]);
    for (const q of ["head", "sony earphones", "1000", "wh-1000xm5", "able"])
      expect([q, matches({ q })]).toEqual([q, false]);
  });

  it("holds facets, price, seller and distance to their bounds", () => {
    expect(matches({ brand: ["Apple", "Sony"], condition: ["GOOD"], category: ["audio"] })).toBe(
      true,
    );
    expect(matches({ brand: ["sony"] })).toBe(false);
    expect(matches({ condition: ["FAIR"] })).toBe(false);
    expect(matches({ format: "AUCTION" })).toBe(false);
    expect(matches({ minCents: 20_000, maxCents: 20_000 })).toBe(true);
    expect(matches({ maxCents: 19_999 })).toBe(false);
    expect(matches({ minCents: 20_001 })).toBe(false);
    expect(matches({ seller: "jane" })).toBe(true);
    expect(matches({ seller: "joe" })).toBe(false);
    expect(matches({ near: "dallas-tx", radiusKm: 300 })).toBe(true);
    expect(matches({ near: "dallas-tx", radiusKm: 250 })).toBe(false);
    expect(matches({ near: "dallas-tx" })).toBe(true);
    const nowhere = listing({ location: null });
    expect(matchesSearch(search({ near: "dallas-tx", radiusKm: 5_000 }), nowhere)).toBe(false);
  });
});

describe("anchors", () => {
  it("are the rarest word before all facets, and the seller before that", () => {
    expect(anchorsOfSearch(search({ q: "Sony WH-1000XM4 in the box" }))).toEqual(["w:1000xm4"]);
    expect(anchorsOfSearch(search({ q: "batteries" }))).toEqual(["w:batterie", "w:battery"]);
    expect(anchorsOfSearch(search({ q: "iphones", brand: ["Apple"] }))).toEqual(["w:iphone"]);
    expect(anchorsOfSearch(search({ q: "iphone", seller: "jane" }))).toEqual(["s:jane"]);
  });

  it("are every combination of facets, while these are few", () => {
    const facets = search({ brand: ["Apple", "Dell"], category: ["laptops"], condition: ["GOOD"] });
    expect(anchorsOfSearch(facets)).toEqual(["f:laptops|GOOD||Apple", "f:laptops|GOOD||Dell"]);
    const many = Array.from({ length: 15 }, (_, index) => `Brand ${index}`);
    expect(
      anchorsOfSearch(search({ brand: many, condition: ["GOOD", "FAIR"], format: "AUCTION" })),
    ).toEqual(many.map((brand) => `f:||AUCTION|${brand}`));
  });

  it("are none where only ranges, or a word without clear ends, are asked for", () => {
    expect(anchorsOfSearch(search({ maxCents: 5_000 }))).toEqual([EVERY_LISTING]);
    expect(anchorsOfSearch(search({ near: "dallas-tx", radiusKm: 5_000 }))).toEqual([
      EVERY_LISTING,
    ]);
    expect(anchorsOfSearch(search({ q: "größe" }))).toEqual([EVERY_LISTING]);
  });

  it("are the places within a circle, where nothing rarer is asked for", () => {
    const near = { near: "dallas-tx", radiusKm: 60 };
    expect(anchorsOfSearch(search(near))).toContain("p:dallas-tx");
    expect(anchorsOfSearch(search({ ...near, brand: ["Apple"] }))).toEqual(["f:|||Apple"]);
    // A listing is found by its place, and by every place where it is at none of them.
    expect(anchorsOfListing(listing())).toContain("p:austin-tx");
    expect(anchorsOfListing(listing())).not.toContain("p:dallas-tx");
    const afield = listing({ location: { coordinates: [-97, 31.5] } });
    expect(anchorsOfListing(afield)).toContain("p:dallas-tx");
  });

  const word = fc.constantFrom(
    ...["iphone", "iPhones", "13", "wh-1000xm4", "WH-1000XM4s", "box", "boxes", "buses", "13.6"],
    ...[
      "o'neil",
      "ss",
      "as",
      "s",
      "caméra",
      "a-s",
      "pro",
      "PRO",
      "glass",
      "glasses",
      "batteries",
      "battery",
      "watches",
      "watch",
    ],
  );
  const glue = fc.constantFrom(" ", ", ", "-", "/", ".", "_", "'", "(", " & ", "é");
  const text = fc
    .array(fc.tuple(word, glue), { maxLength: 8 })
    .map((parts) => parts.flat().join(""));
  const brand = fc.constantFrom("Apple", "Sony", "B|W", "LG");
  const condition = fc.constantFrom("GOOD", "FAIR", "PREMIUM");
  const format = fc.constantFrom("AUCTION", "FIXED_PRICE");
  const category = fc.constantFrom("phones", "audio");

  it("of a listing hold one of every search that it matches: none is missed", () => {
    let matched = 0;
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          brand: fc.option(brand),
          description: text,
          categorySlug: fc.option(category),
          condition: fc.option(condition),
          format,
          location: fc.constantFrom(
            { coordinates: [-97.7431, 30.2672] },
            { coordinates: [-96.797, 32.7767] },
            { coordinates: [-97, 31.5] },
            null,
          ),
        }),
        fc.record({
          q: fc.array(word, { maxLength: 2 }).map((words) => words.join(" ")),
          brand: fc.uniqueArray(brand, { maxLength: 2 }),
          condition: fc.uniqueArray(condition, { maxLength: 2 }),
          category: fc.uniqueArray(category, { maxLength: 2 }),
          format: fc.option(format, { nil: undefined }),
          near: fc.constantFrom("austin-tx", "dallas-tx", undefined),
          radiusKm: fc.constantFrom(1, 60, 320, 4_000, undefined),
        }),
        (found, query) => {
          const one = listing(found);
          if (!matchesSearch(query, one)) return;
          matched += 1;
          const anchors = new Set(anchorsOfListing(one));
          expect(anchorsOfSearch(query).some((anchor) => anchors.has(anchor))).toBe(true);
        },
      ),
      { numRuns: 6_000 },
    );
    // About one in twenty matches; six standard deviations below that.
    expect(matched).toBeGreaterThan(200);
  });
});

describe("the key of a search", () => {
  it("is the same for the same search said in another way", () => {
    expect(searchKey(search({ q: " iPhone  13", brand: ["B", "A", "A"], near: "x" }))).toBe(
      searchKey(search({ q: "iphone 13", brand: ["A", "B"] })),
    );
    expect(searchKey(search({ minCents: 5 }))).not.toBe(searchKey(search({ maxCents: 5 })));
    expect(searchKey(search({ brand: ["A"] }))).not.toBe(searchKey(search({ condition: ["A"] })));
  });

  it("tells a search that everything matches", () => {
    for (const changes of [{}, { q: "of the !" }, { near: "dallas-tx" }, { minCents: 0 }])
      expect(asksForNothing(search(changes))).toBe(true);
    for (const changes of [{ q: "x" }, { brand: ["A"] }, { maxCents: 0 }, { seller: "jane" }])
      expect(asksForNothing(search(changes))).toBe(false);
  });
});
