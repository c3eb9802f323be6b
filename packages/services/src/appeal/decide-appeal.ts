import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { AppealRow, NotificationRow, Rows, StatementRow } from "@loopbid/db";
import { handlerRefusal, type HandlerRefusal } from "@loopbid/domain";
import type { DecideAppealInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { undoOnce } from "../decision/undo-decision.ts";
import { closeCase } from "../desk/announce.ts";
import { assertUnclaimed } from "../desk/claims.ts";
import { dispatchNotifications, recordNotifications } from "../notification/tell.ts";
import { upheldNews } from "./upheld-news.ts";

const REFUSALS: Readonly<Record<HandlerRefusal, string>> = {
  OWN_DECISION: "Somebody else decides about an appeal of your own decision.",
  OWN_APPEAL: "You may not decide your own appeal.",
};

/**
 * A moderator who did not make the decision upholds it, or reverses it, which undoes it in the same transaction. The
 * person is told the answer. Of two at once one wins; the same moderator's same answer again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (OWN_DECISION, OWN_APPEAL; also where the decision is not the moderator's
 * to undo), NotFoundError, ConflictError (CLAIMED, ALREADY_DECIDED, ALREADY_UNDONE: what was taken back does not stand).
 */
export async function decideAppeal(
  ctx: ServiceContext,
  input: DecideAppealInput,
): Promise<{ ok: true }> {
  const { userId } = requireModerator(ctx);
  const { appeals, statements } = ctx.db.rows;
  const appeal = await appeals.findOne({ _id: input.appealId });
  const statement = appeal && (await statements.findOne({ _id: appeal.statementId }));
  if (!appeal || !statement) throw new NotFoundError("There is no such appeal.");
  const reason = handlerRefusal(statement, userId);
  if (reason) throw new ForbiddenError(REFUSALS[reason], { reason });
  if (appeal.state !== "OPEN") return repeated(appeal, input, userId);
  await assertUnclaimed(ctx, "APPEAL", appeal._id);
  try {
    await settle(ctx, appeal, statement, input);
  } catch (error) {
    if (!(error instanceof DecidedMeanwhile)) throw error;
    return repeated((await appeals.findOne({ _id: appeal._id }))!, input, userId);
  }
  await closeCase(ctx, "APPEAL", appeal._id);
  return { ok: true };
}

/** Ends the transaction of an answer that came second. */
class DecidedMeanwhile extends Error {}

async function settle(
  ctx: ServiceContext,
  appeal: AppealRow,
  statement: StatementRow,
  input: DecideAppealInput,
): Promise<void> {
  const write = (rows: Rows) => writeAnswer(ctx, rows, appeal, input);
  if (input.decision === "REVERSE") {
    const undo = { statementId: statement._id, reason: input.answer };
    const undone = statement.undoneAt ? null : await undoOnce(ctx, undo, write);
    // One that was undone meanwhile, by whomever, needs no undoing any more, and its person was told.
    if (!undone) await ctx.db.transaction(write);
    return;
  }
  const told = await ctx.db.transaction(async (rows): Promise<NotificationRow[]> => {
    await assertStands(ctx, rows, statement);
    await write(rows);
    return recordNotifications(rows, ctx.now(), [upheldNews(statement, input.answer)]);
  });
  await dispatchNotifications(ctx, told);
}

/** Holds the person's row, as undoing does: of the two at once one sees what the other did. */
async function assertStands(
  ctx: ServiceContext,
  rows: Rows,
  { _id, personId }: StatementRow,
): Promise<void> {
  await rows.users.updateOne({ _id: personId }, { $set: { updatedAt: new Date(ctx.now()) } });
  if ((await rows.statements.findOne({ _id }))?.undoneAt === null) return;
  throw new ConflictError("This decision was taken back: reverse it with your answer.", {
    reason: "ALREADY_UNDONE",
  });
}

async function writeAnswer(
  ctx: ServiceContext,
  rows: Rows,
  { _id, statementId, personId }: AppealRow,
  { decision, answer }: DecideAppealInput,
): Promise<void> {
  const { userId: handlerId } = requireModerator(ctx);
  const state = decision === "UPHOLD" ? "UPHELD" : "REVERSED";
  const matched = await rows.appeals.updateOne(
    { _id, state: "OPEN" },
    { $set: { state, handlerId, answer, decidedAt: new Date(ctx.now()) } },
  );
  if (matched === 0) throw new DecidedMeanwhile();
  await audit(ctx, rows, `appeal.${state.toLowerCase()}`, "appeal", _id, { statementId, personId });
}

/** @throws ConflictError (ALREADY_DECIDED) unless the same moderator gave the same answer before. */
function repeated(
  { state, handlerId }: AppealRow,
  { decision }: DecideAppealInput,
  userId: string,
): { ok: true } {
  const same = state === (decision === "UPHOLD" ? "UPHELD" : "REVERSED");
  if (handlerId === userId && same) return { ok: true };
  throw new ConflictError("Another moderator decided this appeal.", { reason: "ALREADY_DECIDED" });
}
