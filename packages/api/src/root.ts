import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { accountRouter } from "./routers/account.ts";
import { analyticsRouter } from "./routers/analytics.ts";
import { appealRouter } from "./routers/appeal.ts";
import { auctionRouter } from "./routers/auction.ts";
import { auditLogRouter } from "./routers/audit-log.ts";
import { authRouter } from "./routers/auth.ts";
import { backOfficeRouter } from "./routers/back-office.ts";
import { catalogueRouter } from "./routers/catalogue.ts";
import { chatCaseRouter } from "./routers/chat-case.ts";
import { chatRouter } from "./routers/chat.ts";
import { decisionRouter } from "./routers/decision.ts";
import { deskRouter } from "./routers/desk.ts";
import { fraudRouter } from "./routers/fraud.ts";
import { jobsRouter } from "./routers/jobs.ts";
import { listingRouter } from "./routers/listing.ts";
import { liveRouter } from "./routers/live.ts";
import { moderationRouter } from "./routers/moderation.ts";
import { offerRouter } from "./routers/offer.ts";
import { notificationRouter } from "./routers/notification.ts";
import { orderRouter } from "./routers/order.ts";
import { peopleRouter } from "./routers/people.ts";
import { rulesRouter } from "./routers/rules.ts";
import { savedSearchRouter } from "./routers/saved-search.ts";
import { settingsRouter } from "./routers/settings.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  analytics: analyticsRouter,
  appeal: appealRouter,
  auction: auctionRouter,
  auditLog: auditLogRouter,
  auth: authRouter,
  backOffice: backOfficeRouter,
  catalogue: catalogueRouter,
  chat: chatRouter,
  chatCase: chatCaseRouter,
  decision: decisionRouter,
  desk: deskRouter,
  fraud: fraudRouter,
  jobs: jobsRouter,
  listing: listingRouter,
  live: liveRouter,
  moderation: moderationRouter,
  offer: offerRouter,
  notification: notificationRouter,
  order: orderRouter,
  people: peopleRouter,
  rules: rulesRouter,
  savedSearch: savedSearchRouter,
  settings: settingsRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Calls procedures in process, for server components and tests. */
export const createCaller = createCallerFactory(appRouter);
