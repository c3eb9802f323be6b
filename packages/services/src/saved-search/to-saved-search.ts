import type { SavedSearchRow } from "@loopbid/db";
import type { SavedQuery, SavedSearch } from "@loopbid/validators";

/** As its owner sees it. */
export function toSavedSearch(row: SavedSearchRow): SavedSearch {
  return {
    id: row._id,
    name: row.name,
    query: row.query as SavedQuery,
    alerts: row.alerts,
    matchCount: row.matchCount,
    newCount: row.newCount,
    lastMatchedAt: row.lastMatchedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
