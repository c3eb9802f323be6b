import {
  findSavedSearch,
  markSearchRun,
  removeSavedSearch,
  savedSearches,
  saveSearch,
  updateSavedSearch,
} from "@loopbid/services";
import {
  ok,
  SavedQuery,
  SavedSearch,
  SavedSearchIdInput,
  SaveSearchInput,
  UpdateSavedSearchInput,
} from "@loopbid/validators";
import { z } from "zod";
import { router, userMutation, userProcedure } from "../trpc.ts";

export const savedSearchRouter = router({
  list: userProcedure.output(z.array(SavedSearch)).query(({ ctx }) => savedSearches(ctx.verb)),
  isSaved: userProcedure
    .input(SavedQuery)
    .output(SavedSearch.nullable())
    .query(({ ctx, input }) => findSavedSearch(ctx.verb, input)),
  save: userMutation()
    .input(SaveSearchInput)
    .output(SavedSearch)
    .mutation(({ ctx, input }) => saveSearch(ctx.verb, input)),
  update: userMutation()
    .input(UpdateSavedSearchInput)
    .output(SavedSearch)
    .mutation(({ ctx, input }) => updateSavedSearch(ctx.verb, input)),
  markRun: userMutation()
    .input(SavedSearchIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => markSearchRun(ctx.verb, input)),
  remove: userMutation()
    .input(SavedSearchIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => removeSavedSearch(ctx.verb, input)),
});
