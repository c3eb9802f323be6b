import { decide, moderationItem, moderationQueue } from "@loopbid/services";
import {
  DecideInput,
  DecideResult,
  ListingIdInput,
  QueueInput,
  QueueResult,
  ReviewItem,
} from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";
import { shillProcedures } from "./shill.ts";

export const moderationRouter = router({
  ...shillProcedures,
  queue: moderatorProcedure
    .input(QueueInput)
    .output(QueueResult)
    .query(({ ctx, input }) => moderationQueue(ctx.verb, input)),
  item: moderatorProcedure
    .input(ListingIdInput)
    .output(ReviewItem)
    .query(({ ctx, input }) => moderationItem(ctx.verb, input)),
  decide: moderatorProcedure
    .input(DecideInput)
    .output(DecideResult)
    .mutation(({ ctx, input }) => decide(ctx.verb, input)),
});
