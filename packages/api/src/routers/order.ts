import { myPurchases } from "@loopbid/services";
import { PurchasesInput, PurchasesResult } from "@loopbid/validators";
import { router, userProcedure } from "../trpc.ts";

export const orderRouter = router({
  purchases: userProcedure
    .input(PurchasesInput)
    .output(PurchasesResult)
    .query(({ ctx, input }) => myPurchases(ctx.verb, input)),
});
