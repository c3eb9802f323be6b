import {
  decideAppeal,
  openAppeal,
  openAppealByKey,
  ownStatements,
  readAppeal,
  statementByKey,
} from "@loopbid/services";
import {
  AppealCase,
  AppealIdInput,
  AppealKeyInput,
  DecideAppealInput,
  ok,
  OpenAppealByKeyInput,
  OpenAppealInput,
  OwnStatement,
} from "@loopbid/validators";
import { z } from "zod";
import { RATE_LIMITS } from "../rate-limits.ts";
import {
  moderatorProcedure,
  publicProcedureLimited,
  router,
  userMutation,
  userProcedure,
} from "../trpc.ts";

export const appealRouter = router({
  /** The decisions about who asks, with what became of their appeals. */
  mine: userProcedure.output(z.array(OwnStatement)).query(({ ctx }) => ownStatements(ctx.verb)),
  open: userMutation(RATE_LIMITS.report)
    .input(OpenAppealInput)
    .output(ok)
    .mutation(({ ctx, input }) => openAppeal(ctx.verb, input)),
  /** For who cannot sign in: the key of the decision's mail. Null for one that nobody has. */
  byKey: publicProcedureLimited(RATE_LIMITS.report)
    .input(AppealKeyInput)
    .output(OwnStatement.nullable())
    .query(({ ctx, input }) => statementByKey(ctx.verb, input.key)),
  openByKey: publicProcedureLimited(RATE_LIMITS.report)
    .input(OpenAppealByKeyInput)
    .output(ok)
    .mutation(({ ctx, input }) => openAppealByKey(ctx.verb, input)),
  read: moderatorProcedure
    .input(AppealIdInput)
    .output(AppealCase)
    .query(({ ctx, input }) => readAppeal(ctx.verb, input)),
  decide: moderatorProcedure
    .input(DecideAppealInput)
    .output(ok)
    .mutation(({ ctx, input }) => decideAppeal(ctx.verb, input)),
});
