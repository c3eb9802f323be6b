import { decide, moderationQueue } from "@loopbid/services";
import { DecideInput, DecideResult, QueueInput, QueueResult } from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";

export const moderationRouter = router({
  queue: moderatorProcedure
    .input(QueueInput)
    .output(QueueResult)
    .query(({ ctx, input }) => moderationQueue(ctx.verb, input)),
  decide: moderatorProcedure
    .input(DecideInput)
    .output(DecideResult)
    .mutation(({ ctx, input }) => decide(ctx.verb, input)),
});
