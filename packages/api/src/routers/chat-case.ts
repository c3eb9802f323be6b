import { chatCase, chatCases, decideChatCase } from "@loopbid/services";
import {
  ChatCaseInput,
  ChatCaseItem,
  ChatCasesResult,
  DecideChatCaseInput,
  ok,
} from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";

export const chatCaseRouter = router({
  list: moderatorProcedure.output(ChatCasesResult).query(({ ctx }) => chatCases(ctx.verb)),
  one: moderatorProcedure
    .input(ChatCaseInput)
    .output(ChatCaseItem)
    .query(({ ctx, input }) => chatCase(ctx.verb, input)),
  decide: moderatorProcedure
    .input(DecideChatCaseInput)
    .output(ok)
    .mutation(({ ctx, input }) => decideChatCase(ctx.verb, input)),
});
