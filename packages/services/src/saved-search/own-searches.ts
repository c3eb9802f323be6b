import { NotFoundError } from "@loopbid/core";
import {
  MAX_SAVED_SEARCHES,
  type SavedSearch,
  type UpdateSavedSearchInput,
} from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toSavedSearch } from "./to-saved-search.ts";

/** The reader's saved searches, newest first. @throws UnauthenticatedError */
export async function savedSearches(ctx: ServiceContext): Promise<SavedSearch[]> {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db.rows.saved_searches.find(
    { userId },
    { sort: { createdAt: -1 }, limit: MAX_SAVED_SEARCHES },
  );
  return rows.map(toSavedSearch);
}

/** Renames the own search, or turns its alerts on or off. @throws UnauthenticatedError, NotFoundError */
export async function updateSavedSearch(
  ctx: ServiceContext,
  { id, changes }: UpdateSavedSearchInput,
): Promise<SavedSearch> {
  const { userId } = requireUser(ctx);
  const own = { _id: id, userId };
  const { saved_searches: searches } = ctx.db.rows;
  const row =
    Object.keys(changes).length === 0
      ? await searches.findOne(own)
      : await searches.findOneAndUpdate(own, { $set: changes });
  if (!row) throw new NotFoundError("There is no such saved search.");
  return toSavedSearch(row);
}

/** Notes that the owner has run the own search: what matched is not new any more. @throws UnauthenticatedError */
export async function markSearchRun(
  ctx: ServiceContext,
  { id }: { id: string },
): Promise<{ ok: true }> {
  const { userId } = requireUser(ctx);
  await ctx.db.rows.saved_searches.updateOne({ _id: id, userId }, { $set: { newCount: 0 } });
  return { ok: true };
}

/** Removes the own search; repeating changes nothing. @throws UnauthenticatedError */
export async function removeSavedSearch(
  ctx: ServiceContext,
  { id }: { id: string },
): Promise<{ ok: true }> {
  const { userId } = requireUser(ctx);
  await ctx.db.rows.saved_searches.deleteOne({ _id: id, userId });
  return { ok: true };
}
