import {
  acceptOffer,
  afterSale,
  declineOffer,
  myOffers,
  myPurchases,
  sendOffer,
} from "@loopbid/services";
import {
  AfterSale,
  ListingIdInput,
  MyOffers,
  OfferIdInput,
  ok,
  OrderSummary,
  PurchasesInput,
  PurchasesResult,
} from "@loopbid/validators";
import { publicProcedure, router, userMutation, userProcedure } from "../trpc.ts";

export const orderRouter = router({
  purchases: userProcedure
    .input(PurchasesInput)
    .output(PurchasesResult)
    .query(({ ctx, input }) => myPurchases(ctx.verb, input)),
  afterSale: publicProcedure
    .input(ListingIdInput)
    .output(AfterSale)
    .query(({ ctx, input }) => afterSale(ctx.verb, input)),
  offers: userProcedure.output(MyOffers).query(({ ctx }) => myOffers(ctx.verb)),
  sendOffer: userMutation()
    .input(ListingIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => sendOffer(ctx.verb, input)),
  acceptOffer: userMutation()
    .input(OfferIdInput)
    .output(OrderSummary)
    .mutation(({ ctx, input }) => acceptOffer(ctx.verb, input)),
  declineOffer: userMutation()
    .input(OfferIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => declineOffer(ctx.verb, input)),
});
