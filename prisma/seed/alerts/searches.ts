import { idOf, type SavedSearchRow } from "@loopbid/db";
import { anchorsOfSearch, searchKey, type SearchTerms } from "@loopbid/domain";
import { SavedQuery } from "@loopbid/validators";

const DAY_MS = 86_400_000;

type Wish = readonly [name: string, query: object, daysAgo: number];

const WISHES: readonly Wish[] = [
  ["A Pixel below $400", { q: "pixel", category: ["phones"], maxCents: 40_000 }, 12],
  ["Fuji lenses", { q: "fujifilm", category: ["lenses"] }, 30],
  ["Consoles around Austin", { category: ["consoles"], near: "austin-tx", radiusKm: 200 }, 3],
];

/** What the demo buyer waits for. */
export function searchesOf(userId: string, now: number): SavedSearchRow[] {
  return WISHES.map(([name, input, daysAgo], slot) => {
    const query = SavedQuery.parse(input);
    const terms: SearchTerms = query;
    return {
      _id: idOf(`search ${userId} ${name}`),
      userId,
      name,
      query: query as never,
      queryKey: searchKey(terms),
      anchors: anchorsOfSearch(terms),
      alerts: true,
      slot,
      matchCount: 0,
      newCount: 0,
      lastMatchedAt: null,
      createdAt: new Date(now - daysAgo * DAY_MS),
    };
  });
}
