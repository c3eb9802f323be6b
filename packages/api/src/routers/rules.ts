import {
  backTestRules,
  createRules,
  listRules,
  promoteRules,
  rollBackRules,
  shadowResults,
  startShadow,
  stopShadow,
} from "@loopbid/services";
import {
  BackTestInput,
  BackTestResult,
  CreateRulesInput,
  FraudRules,
  PromoteRulesInput,
  RulesListResult,
  RulesNumber,
  ShadowResult,
} from "@loopbid/validators";
import { adminProcedure, moderatorProcedure, router } from "../trpc.ts";

/** The rules that listings are checked by. Moderators read and try; admins change what judges. */
export const rulesRouter = router({
  list: moderatorProcedure.output(RulesListResult).query(({ ctx }) => listRules(ctx.verb)),
  backTest: moderatorProcedure
    .input(BackTestInput)
    .output(BackTestResult)
    .query(({ ctx, input }) => backTestRules(ctx.verb, input)),
  shadowResults: moderatorProcedure
    .input(RulesNumber)
    .output(ShadowResult)
    .query(({ ctx, input }) => shadowResults(ctx.verb, input)),
  create: adminProcedure
    .input(CreateRulesInput)
    .output(FraudRules)
    .mutation(({ ctx, input }) => createRules(ctx.verb, input)),
  startShadow: adminProcedure
    .input(RulesNumber)
    .output(FraudRules)
    .mutation(({ ctx, input }) => startShadow(ctx.verb, input)),
  stopShadow: adminProcedure
    .input(RulesNumber)
    .output(FraudRules)
    .mutation(({ ctx, input }) => stopShadow(ctx.verb, input)),
  promote: adminProcedure
    .input(PromoteRulesInput)
    .output(FraudRules)
    .mutation(({ ctx, input }) => promoteRules(ctx.verb, input)),
  rollBack: adminProcedure
    .input(PromoteRulesInput)
    .output(FraudRules)
    .mutation(({ ctx, input }) => rollBackRules(ctx.verb, input)),
});
