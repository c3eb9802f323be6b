import { decidePerson, statementsOf, undoDecision } from "@loopbid/services";
import {
  DecidePersonInput,
  DecidePersonResult,
  StatementsInput,
  StatementsResult,
  UndoDecisionInput,
  UndoDecisionResult,
} from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";

export const decisionRouter = router({
  person: moderatorProcedure
    .input(DecidePersonInput)
    .output(DecidePersonResult)
    .mutation(({ ctx, input }) => decidePerson(ctx.verb, input)),
  undo: moderatorProcedure
    .input(UndoDecisionInput)
    .output(UndoDecisionResult)
    .mutation(({ ctx, input }) => undoDecision(ctx.verb, input)),
  ofSubject: moderatorProcedure
    .input(StatementsInput)
    .output(StatementsResult)
    .query(({ ctx, input }) => statementsOf(ctx.verb, input)),
});
