import {
  acceptPriceOffer,
  counterPriceOffer,
  declinePriceOffer,
  makePriceOffer,
  offerToWatchers,
  priceOfferStanding,
  takeWatcherOffer,
  watcherOfferForMe,
  withdrawPriceOffer,
} from "@loopbid/services";
import {
  CounterPriceOfferInput,
  ListingIdInput,
  MakePriceOfferInput,
  OfferToWatchersInput,
  OrderSummary,
  PriceOffer,
  PriceOfferIdInput,
  PriceOfferStanding,
  WatcherOffer,
} from "@loopbid/validators";
import { RATE_LIMITS } from "../rate-limits.ts";
import { router, userMutation, userProcedure } from "../trpc.ts";

export const offerRouter = router({
  standing: userProcedure
    .input(ListingIdInput)
    .output(PriceOfferStanding)
    .query(({ ctx, input }) => priceOfferStanding(ctx.verb, input)),
  forWatcher: userProcedure
    .input(ListingIdInput)
    .output(WatcherOffer.nullable())
    .query(({ ctx, input }) => watcherOfferForMe(ctx.verb, input)),
  make: userMutation(RATE_LIMITS.offer)
    .input(MakePriceOfferInput)
    .output(PriceOffer)
    .mutation(({ ctx, input }) => makePriceOffer(ctx.verb, input)),
  counter: userMutation(RATE_LIMITS.offer)
    .input(CounterPriceOfferInput)
    .output(PriceOffer)
    .mutation(({ ctx, input }) => counterPriceOffer(ctx.verb, input)),
  accept: userMutation()
    .input(PriceOfferIdInput)
    .output(PriceOffer)
    .mutation(({ ctx, input }) => acceptPriceOffer(ctx.verb, input)),
  decline: userMutation()
    .input(PriceOfferIdInput)
    .output(PriceOffer)
    .mutation(({ ctx, input }) => declinePriceOffer(ctx.verb, input)),
  withdraw: userMutation()
    .input(PriceOfferIdInput)
    .output(PriceOffer)
    .mutation(({ ctx, input }) => withdrawPriceOffer(ctx.verb, input)),
  toWatchers: userMutation(RATE_LIMITS.offer)
    .input(OfferToWatchersInput)
    .output(WatcherOffer)
    .mutation(({ ctx, input }) => offerToWatchers(ctx.verb, input)),
  takeWatcherOffer: userMutation()
    .input(PriceOfferIdInput)
    .output(OrderSummary)
    .mutation(({ ctx, input }) => takeWatcherOffer(ctx.verb, input)),
});
