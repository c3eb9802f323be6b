import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { accountRouter } from "./routers/account.ts";
import { auctionRouter } from "./routers/auction.ts";
import { authRouter } from "./routers/auth.ts";
import { fraudRouter } from "./routers/fraud.ts";
import { listingRouter } from "./routers/listing.ts";
import { moderationRouter } from "./routers/moderation.ts";
import { orderRouter } from "./routers/order.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  auction: auctionRouter,
  auth: authRouter,
  fraud: fraudRouter,
  listing: listingRouter,
  moderation: moderationRouter,
  order: orderRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Calls procedures in process, for server components and tests. */
export const createCaller = createCallerFactory(appRouter);
