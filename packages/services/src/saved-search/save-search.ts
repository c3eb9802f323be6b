import { ConflictError, InvalidError } from "@loopbid/core";
import { isDuplicateKey, newId, type SavedSearchRow } from "@loopbid/db";
import { anchorsOfSearch, asksForNothing, searchKey } from "@loopbid/domain";
import {
  MAX_SAVED_SEARCHES,
  type SavedQuery,
  type SavedSearch,
  type SaveSearchInput,
} from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toSavedSearch } from "./to-saved-search.ts";

const PLACES = Array.from({ length: MAX_SAVED_SEARCHES }, (_, slot) => slot);

/**
 * Saves a search, so that its owner can run it again and is told of new matches. Saving the same one again, in whatever
 * order its parts are given, gives the one that is there.
 * @throws UnauthenticatedError, InvalidError (EMPTY_SEARCH), ConflictError (TOO_MANY_SEARCHES).
 */
export async function saveSearch(
  ctx: ServiceContext,
  { name, query, alerts }: SaveSearchInput,
): Promise<SavedSearch> {
  const { userId } = requireUser(ctx);
  if (asksForNothing(query)) {
    throw new InvalidError("Search for something, or choose a filter, and save that.", {
      reason: "EMPTY_SEARCH",
    });
  }
  const row = {
    _id: newId(),
    userId,
    name,
    query: query as never,
    queryKey: searchKey(query),
    anchors: anchorsOfSearch(query),
    alerts,
    matchCount: 0,
    newCount: 0,
    lastMatchedAt: null,
    createdAt: new Date(ctx.now()),
  };
  return toSavedSearch(await insert(ctx, row));
}

/** Into the first place that is free. A unique index gives each to one search, however many are saved at once. */
async function insert(
  { db }: ServiceContext,
  row: Omit<SavedSearchRow, "slot">,
): Promise<SavedSearchRow> {
  const { saved_searches: searches } = db.rows;
  for (;;) {
    const own = await searches.find({ userId: row.userId }, { limit: MAX_SAVED_SEARCHES });
    const same = own.find(({ queryKey }) => queryKey === row.queryKey);
    if (same) return same;
    const taken = new Set(own.map(({ slot }) => slot));
    const slot = PLACES.find((place) => !taken.has(place));
    if (slot === undefined) {
      const message = `You have ${MAX_SAVED_SEARCHES} saved searches. Remove one first.`;
      throw new ConflictError(message, { reason: "TOO_MANY_SEARCHES" });
    }
    try {
      return await searches.insertOne({ ...row, slot });
    } catch (error) {
      // Another one was saved meanwhile: it may be this very search, or have taken the place.
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

/** The reader's own saved search that asks for the same, or null. @throws UnauthenticatedError */
export async function findSavedSearch(
  ctx: ServiceContext,
  query: SavedQuery,
): Promise<SavedSearch | null> {
  const { userId } = requireUser(ctx);
  const queryKey = searchKey(query);
  const row = await ctx.db.rows.saved_searches.findOne({ userId, queryKey });
  return row && toSavedSearch(row);
}
