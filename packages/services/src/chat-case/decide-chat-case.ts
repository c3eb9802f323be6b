import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from "@loopbid/core";
import type { ChatCaseRow, NotificationRow, Rows } from "@loopbid/db";
import type { DecideChatCaseInput } from "@loopbid/validators";
import { setUserStatus } from "../account/set-user-status.ts";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { closeCase } from "../desk/announce.ts";
import { assertUnclaimed } from "../desk/claims.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { writeStatement } from "../statement/write-statement.ts";

/**
 * A moderator dismisses a case, warns the person, or suspends the account, which settles all its open cases. Of
 * two decisions at once one wins; the same moderator's same one again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (also on a case that the moderator is part of), NotFoundError,
 * InvalidError (STATEMENT_REQUIRED), ConflictError (CLAIMED, STALE_VERSION, ALREADY_DECIDED).
 */
export async function decideChatCase(
  ctx: ServiceContext,
  input: DecideChatCaseInput,
): Promise<{ ok: true }> {
  const { userId } = requireModerator(ctx);
  requireNote(input);
  const chatCase = await ctx.db.rows.chat_cases.findOne({ _id: input.caseId });
  if (!chatCase) throw new NotFoundError("There is no such case.");
  const thread = await ctx.db.rows.threads.findOne({ _id: chatCase.threadId });
  if (userId === thread?.buyerId || userId === thread?.sellerId)
    throw new ForbiddenError("You may not decide a case that you are part of.");
  await assertUnclaimed(ctx, "CHAT", chatCase._id);
  try {
    await settle(ctx, chatCase, input);
  } catch (error) {
    if (!(error instanceof StaleCase)) throw error;
    await assertRepeated(ctx, input, userId);
    return { ok: true };
  }
  await closeCase(ctx, "CHAT", chatCase._id);
  return { ok: true };
}

/** Ends the transaction of a decision that came second. */
class StaleCase extends Error {}

function requireNote({ decision, note }: DecideChatCaseInput): void {
  if (decision === "DISMISS" || note.length > 0) return;
  const message = "Tell the person why.";
  throw new InvalidError(message, {
    reason: "STATEMENT_REQUIRED",
    issues: [{ field: "note", message }],
  });
}

async function settle(
  ctx: ServiceContext,
  chatCase: ChatCaseRow,
  input: DecideChatCaseInput,
): Promise<void> {
  const write = (rows: Rows) => writeDecision(ctx, rows, chatCase, input);
  const { personId: userId } = chatCase;
  if (input.decision !== "SUSPEND")
    return dispatchNotifications(
      ctx,
      await ctx.db.transaction(async (rows) => {
        await write(rows);
        return input.decision === "WARN" ? warn(ctx, rows, chatCase, input) : [];
      }),
    );
  const person = await ctx.db.rows.users.findOne({ _id: userId });
  // A ban stays one.
  const status = person?.status === "BANNED" ? "BANNED" : "SUSPENDED";
  const { note: reason, ground } = input;
  const about = { subject: "CHAT", subjectId: chatCase._id } as const;
  await setUserStatus(ctx, { userId, status, reason, ground, about }, write);
}

async function warn(
  ctx: ServiceContext,
  rows: Rows,
  { _id: subjectId, personId }: ChatCaseRow,
  { note: text, ground = "other" }: DecideChatCaseInput,
): Promise<NotificationRow[]> {
  const about = { personId, subject: "CHAT", subjectId } as const;
  const { told } = await writeStatement(ctx, rows, {
    ...about,
    decision: "WARN",
    ground,
    text,
    before: {},
  });
  return told;
}

async function writeDecision(
  ctx: ServiceContext,
  rows: Rows,
  { _id, personId, threadId }: ChatCaseRow,
  { decision, note, revision }: DecideChatCaseInput,
): Promise<void> {
  const { userId: decidedById } = requireModerator(ctx);
  const now = new Date(ctx.now());
  const decided = {
    $set: {
      state: decision === "DISMISS" ? ("DISMISSED" as const) : ("ACTED" as const),
      decidedById,
      decidedAt: now,
      decision,
      note: note || null,
      updatedAt: now,
    },
    $inc: { revision: 1 },
  };
  const matched = await rows.chat_cases.updateOne({ _id, state: "OPEN", revision }, decided);
  if (matched === 0) throw new StaleCase();
  if (decision === "SUSPEND")
    await rows.chat_cases.updateMany({ personId, state: "OPEN", _id: { $ne: _id } }, decided);
  const action = `chat-case.${decision.toLowerCase()}`;
  await audit(ctx, rows, action, "chat-case", _id, { personId, threadId, note, revision });
}

/** @throws ConflictError unless the same moderator decided the same before. */
async function assertRepeated(
  ctx: ServiceContext,
  { caseId, decision }: DecideChatCaseInput,
  userId: string,
): Promise<void> {
  const now = await ctx.db.rows.chat_cases.findOne({ _id: caseId });
  if (now?.state === "OPEN")
    throw new ConflictError("There is more evidence than you looked at.", {
      reason: "STALE_VERSION",
    });
  if (now?.decision === decision && now.decidedById === userId) return;
  throw new ConflictError("Another moderator decided this case.", { reason: "ALREADY_DECIDED" });
}
