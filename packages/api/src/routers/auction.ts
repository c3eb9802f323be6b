import { auctionEvents } from "@loopbid/realtime";
import {
  auctionHead,
  bidHistory,
  buyNow,
  cancelBids,
  followAuction,
  myBids,
  placeBid,
  publicLog,
  retractBids,
} from "@loopbid/services";
import {
  AuctionEventsInput,
  AuctionHead,
  BuyNowInput,
  CancelBidsInput,
  HistoryInput,
  HistoryResult,
  ListingIdInput,
  MyBidsInput,
  MyBidsResult,
  OrderSummary,
  PlaceBidInput,
  PlaceBidResult,
  PublicHead,
  PublicLog,
  RetractBidsInput,
} from "@loopbid/validators";
import { liveEvents } from "../live-events.ts";
import { RATE_LIMITS } from "../rate-limits.ts";
import {
  publicProcedure,
  publicProcedureLimited,
  router,
  userMutation,
  userProcedure,
} from "../trpc.ts";

export const auctionRouter = router({
  head: publicProcedure
    .input(ListingIdInput)
    .output(AuctionHead)
    .query(({ ctx, input }) => auctionHead(ctx.verb, input)),
  history: publicProcedure
    .input(HistoryInput)
    .output(HistoryResult)
    .query(({ ctx, input }) => bidHistory(ctx.verb, input)),
  log: publicProcedureLimited(RATE_LIMITS.log)
    .input(ListingIdInput)
    .output(PublicLog)
    .query(({ ctx, input }) => publicLog(ctx.verb, input)),
  myBids: userProcedure
    .input(MyBidsInput)
    .output(MyBidsResult)
    .query(({ ctx, input }) => myBids(ctx.verb, input)),
  placeBid: userMutation(RATE_LIMITS.bid)
    .input(PlaceBidInput)
    .output(PlaceBidResult)
    .mutation(({ ctx, input }) => placeBid(ctx.verb, input)),
  retractBids: userMutation(RATE_LIMITS.bid)
    .input(RetractBidsInput)
    .output(PublicHead)
    .mutation(({ ctx, input }) => retractBids(ctx.verb, input)),
  cancelBids: userMutation(RATE_LIMITS.bid)
    .input(CancelBidsInput)
    .output(PublicHead)
    .mutation(({ ctx, input }) => cancelBids(ctx.verb, input)),
  buyNow: userMutation(RATE_LIMITS.bid)
    .input(BuyNowInput)
    .output(OrderSummary)
    .mutation(({ ctx, input }) => buyNow(ctx.verb, input)),
  events: publicProcedure
    .input(AuctionEventsInput)
    .subscription(({ ctx, input }) =>
      liveEvents(ctx, auctionEvents, (hub, to) => followAuction(ctx.verb, hub, input, to)),
    ),
});
