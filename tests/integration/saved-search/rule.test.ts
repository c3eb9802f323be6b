import type { ListingRow } from "@loopbid/db";
import { matchesSearch, type SearchTerms } from "@loopbid/domain";
import { searchListings } from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { offer } from "../search/offers.ts";

const LISTINGS = 60;
const SEARCHES = 400;
const WORDS = (
  "iPhone iphones 13 13.6 Pro box boxes battery batteries watch watches glass Sony WH-1000XM4 headphones headphone " +
  "case cases 256GB caméra unlocked lens lenses card cards series Apple"
).split(" ");
const GLUE = [" ", " ", " ", ", ", ". ", " (", ") ", " - ", " & "];
const BRANDS = ["Apple", "Sony", "Canon"];
const CATEGORIES = ["phones", "cameras", "audio"] as const;
const CONDITIONS = ["GOOD", "FAIR", "PREMIUM"] as const;
const PLACES = ["austin-tx", "dallas-tx", "new-york-ny", "houston-tx", "denver-co"];
const RADII = [10, 150, 500, 3_000];

/** The same listings and searches in every run. */
let state = 20_261_125;
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}
const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
const some = <T>(values: readonly T[]) => values.filter(() => below(6) === 0);
const often = (outOf: number) => below(outOf) === 0;
const text = (words: number) =>
  Array.from({ length: words }, () => pick(WORDS) + pick(GLUE)).join("");

let harness: Harness;
let listings: ListingRow[];
let handles: string[];
const sellers = new Map<string, string>();

beforeAll(async () => {
  harness = await startHarness();
  const people = await Promise.all([makePerson(harness), makePerson(harness)]);
  for (const { row } of people) sellers.set(row._id, row.handle);
  handles = [...sellers.values()];
  const add = () =>
    offer(harness, pick(people).row._id, {
      title: text(1 + below(4)).trim(),
      description: text(below(8)).trim(),
      brand: often(5) ? null : pick(BRANDS),
      categorySlug: pick(CATEGORIES),
      condition: pick(CONDITIONS),
      format: pick(["AUCTION", "FIXED_PRICE"] as const),
      priceCents: 100 * (1 + below(20)),
      placeSlug: pick(PLACES),
    });
  listings = await Promise.all(Array.from({ length: LISTINGS }, add));
});
afterAll(() => harness.close());

function anySearch(): SearchInput {
  return {
    q: Array.from({ length: below(3) }, () => pick(WORDS)).join(" "),
    category: some(CATEGORIES),
    brand: some(BRANDS),
    condition: some(CONDITIONS),
    ...(often(4) ? { format: pick(["AUCTION", "FIXED_PRICE"] as const) } : {}),
    ...(often(4) ? { minCents: 100 * below(20) } : {}),
    ...(often(4) ? { maxCents: 100 * (1 + below(20)) } : {}),
    ...(often(3) ? { near: pick(PLACES) } : {}),
    ...(often(2) ? { radiusKm: pick(RADII) } : {}),
    ...(often(8) ? { seller: pick([...handles, "nobody"]) } : {}),
  };
}

async function foundBySearch(query: SearchInput): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = SearchInput.parse({ ...query, page });
    const result = await searchListings(harness.ctx(ANONYMOUS), asked);
    pages = result.pageCount;
    ids.push(...result.items.map(({ id }) => id));
  }
  return ids.sort();
}

function foundByRule(query: SearchTerms): string[] {
  return listings
    .filter((listing) =>
      matchesSearch(query, { ...listing, sellerHandle: sellers.get(listing.sellerId)! }),
    )
    .map(({ _id }) => _id)
    .sort();
}

it("the rule that saved searches go by finds what the search in the database finds", async () => {
  let matches = 0;
  for (let index = 0; index < SEARCHES; index += 1) {
    const query = anySearch();
    const expected = await foundBySearch(query);
    matches += expected.length;
    expect({ query, found: foundByRule(SearchInput.parse(query)) }).toEqual({
      query,
      found: expected,
    });
  }
  expect(matches).toBeGreaterThan(SEARCHES);
}, 120_000);

// A path such as "Sony/WH-1000XM4" is one word to some text indexes: there the rule finds what the search should.
it("says the same of words at the edges of what a text index reads", async () => {
  const odd = ["iPhone-13_Pro cafés", "O'Neil's cap, box.Series 3.5mm", "(iPhone)13'6 naïve"];
  const { row } = await makePerson(harness);
  sellers.set(row._id, row.handle);
  for (const title of odd)
    listings.push(await offer(harness, row._id, { title, description: "", brand: null }));
  for (const q of ["cap box", "3.5mm cap", "iphone naïve", "caps series", "cafés iphone"]) {
    const query = { q, seller: row.handle };
    expect({ q, found: foundByRule(SearchInput.parse(query)) }).toEqual({
      q,
      found: await foundBySearch(query),
    });
  }
}, 60_000);
