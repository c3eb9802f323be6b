import { assessText } from "@loopbid/services";
import { AssessTextInput, AssessTextResult } from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";

export const fraudRouter = router({
  /** A mutation, though it changes nothing: its texts belong in no address and no cache. */
  assess: moderatorProcedure
    .input(AssessTextInput)
    .output(AssessTextResult)
    .mutation(({ ctx, input }) => assessText(ctx.verb, input)),
});
