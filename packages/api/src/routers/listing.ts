import {
  createListing,
  deleteDraft,
  endListing,
  listingBySlug,
  myListings,
  ownListing,
  priceGuide,
  publishListing,
  relistListing,
  reportListing,
  searchListings,
  suggestDevices,
  updateListing,
  watchedListings,
  watchListing,
} from "@loopbid/services";
import {
  BySlugInput,
  CreateListingInput,
  DeviceSuggestion,
  id,
  ListingPage,
  MineInput,
  MineResult,
  ok,
  OwnListing,
  PriceGuide,
  PriceGuideInput,
  PublishListingInput,
  ReportListingInput,
  SearchInput,
  SearchResult,
  SuggestDevicesInput,
  UpdateListingInput,
  WatchedListing,
  WatchInput,
  WatchResult,
} from "@loopbid/validators";
import { z } from "zod";
import { RATE_LIMITS } from "../rate-limits.ts";
import { publicProcedure, router, userMutation, userProcedure } from "../trpc.ts";

const byId = z.object({ id });

export const listingRouter = router({
  search: publicProcedure
    .input(SearchInput)
    .output(SearchResult)
    .query(({ ctx, input }) => searchListings(ctx.verb, input)),
  bySlug: publicProcedure
    .input(BySlugInput)
    .output(ListingPage)
    .query(({ ctx, input }) => listingBySlug(ctx.verb, input)),
  suggestDevices: publicProcedure
    .input(SuggestDevicesInput)
    .output(z.array(DeviceSuggestion))
    .query(({ ctx, input }) => suggestDevices(ctx.verb, input)),
  priceGuide: publicProcedure
    .input(PriceGuideInput)
    .output(PriceGuide)
    .query(({ ctx, input }) => priceGuide(ctx.verb, input)),
  mine: userProcedure
    .input(MineInput)
    .output(MineResult)
    .query(({ ctx, input }) => myListings(ctx.verb, input)),
  own: userProcedure
    .input(byId)
    .output(OwnListing)
    .query(({ ctx, input }) => ownListing(ctx.verb, input)),
  watched: userProcedure
    .output(z.array(WatchedListing))
    .query(({ ctx }) => watchedListings(ctx.verb)),
  create: userMutation()
    .input(CreateListingInput)
    .output(OwnListing)
    .mutation(({ ctx, input }) => createListing(ctx.verb, input)),
  update: userMutation()
    .input(UpdateListingInput)
    .output(OwnListing)
    .mutation(({ ctx, input }) => updateListing(ctx.verb, input)),
  publish: userMutation(RATE_LIMITS.publish)
    .input(PublishListingInput)
    .output(OwnListing)
    .mutation(({ ctx, input }) => publishListing(ctx.verb, input)),
  end: userMutation()
    .input(byId)
    .output(OwnListing)
    .mutation(({ ctx, input }) => endListing(ctx.verb, input)),
  relist: userMutation()
    .input(byId)
    .output(OwnListing)
    .mutation(({ ctx, input }) => relistListing(ctx.verb, input)),
  deleteDraft: userMutation()
    .input(byId)
    .output(ok)
    .mutation(({ ctx, input }) => deleteDraft(ctx.verb, input)),
  report: userMutation(RATE_LIMITS.report)
    .input(ReportListingInput)
    .output(ok)
    .mutation(({ ctx, input }) => reportListing(ctx.verb, input)),
  watch: userMutation()
    .input(WatchInput)
    .output(WatchResult)
    .mutation(({ ctx, input }) => watchListing(ctx.verb, input)),
});
