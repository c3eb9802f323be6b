import { z } from "zod";
import { id, instant, line } from "./common.ts";
import { SearchInput } from "./listing.ts";

export const MAX_SAVED_SEARCHES = 50;

/** A search without what only says how it is shown. */
export const SavedQuery = SearchInput.omit({ page: true, sort: true });
export type SavedQuery = z.output<typeof SavedQuery>;

export const SaveSearchInput = z.object({
  name: line(1, 80),
  query: SavedQuery,
  alerts: z.boolean().default(true),
});
export type SaveSearchInput = z.infer<typeof SaveSearchInput>;

export const SavedSearch = z.object({
  id,
  name: z.string(),
  query: SavedQuery,
  alerts: z.boolean(),
  /** How many listings matched since it was saved. */
  matchCount: z.number(),
  /** Of these, how many since its owner last ran it. */
  newCount: z.number(),
  lastMatchedAt: instant.nullable(),
  createdAt: instant,
});
export type SavedSearch = z.infer<typeof SavedSearch>;

export const UpdateSavedSearchInput = z.object({
  id,
  changes: z.object({ name: line(1, 80), alerts: z.boolean() }).partial(),
});
export type UpdateSavedSearchInput = z.infer<typeof UpdateSavedSearchInput>;

export const SavedSearchIdInput = z.object({ id });
