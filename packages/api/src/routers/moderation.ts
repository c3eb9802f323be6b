import { decide, moderationQueue } from "@loopbid/services";
import { DecideInput, DecideResult, QueueInput, QueueResult } from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";
import { shillProcedures } from "./shill.ts";

export const moderationRouter = router({
  ...shillProcedures,
  queue: moderatorProcedure
    .input(QueueInput)
    .output(QueueResult)
    .query(({ ctx, input }) => moderationQueue(ctx.verb, input)),
  decide: moderatorProcedure
    .input(DecideInput)
    .output(DecideResult)
    .mutation(({ ctx, input }) => decide(ctx.verb, input)),
});
