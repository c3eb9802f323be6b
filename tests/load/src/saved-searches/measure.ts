import type { ListingRow, SavedSearchRow } from "@loopbid/db";
import { type SearchTerms, searchMatcher } from "@loopbid/domain";
import { matchingOwners, searchFilter } from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import type { Stage } from "../stage.ts";

const SELLER = "seller";

/** What one listing cost, in ms. */
export interface Cost {
  ours: number;
  scan: number;
  /** Measured on a sample of the searches and multiplied up to all of them. */
  queries: number;
  candidates: number;
  matches: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const from = performance.now();
  const result = await work();
  return [performance.now() - from, result];
}

/** Every search is read from memory and held against the listing. */
function scan(searches: readonly SavedSearchRow[], listing: ListingRow): number {
  const matches = searchMatcher({ ...listing, sellerHandle: SELLER });
  let found = 0;
  for (const { query } of searches) if (matches(query as unknown as SearchTerms)) found += 1;
  return found;
}

/** The site's own search, once for each saved one, asked whether it finds this listing. */
async function queryEach(
  { db }: Stage,
  sample: readonly SavedSearchRow[],
  { _id }: ListingRow,
): Promise<number> {
  let found = 0;
  for (const { query } of sample) {
    const filter = searchFilter(SearchInput.parse(query), null, Date.now());
    if (await db.rows.listings.findOne({ ...filter, _id }, { projection: { _id: 1 } })) found += 1;
  }
  return found;
}

/** Three ways to find the saved searches that a listing matches. `broken` says where they disagree. */
export async function measureListing(
  stage: Stage,
  searches: readonly SavedSearchRow[],
  sample: readonly SavedSearchRow[],
  listing: ListingRow,
): Promise<{ cost: Cost; broken: string[] }> {
  const [ours, found] = await timed(() => matchingOwners(stage, listing, SELLER));
  const [scanned, expected] = await timed(() => scan(searches, listing));
  const [queried, inSample] = await timed(() => queryEach(stage, sample, listing));
  const broken: string[] = [];
  const say = (what: string, is: number, should: number) =>
    is === should ? [] : [`${listing.title}: ${what} found ${is} of ${should}`];
  broken.push(...say("matching by anchors", found.matches, expected));
  broken.push(...say("the database's search", inSample, scan(sample, listing)));
  const queries = (queried / sample.length) * searches.length;
  const { candidates, matches } = found;
  return { cost: { ours, scan: scanned, queries, candidates, matches }, broken };
}
