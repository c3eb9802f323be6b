import { ConflictError, NotFoundError } from "@loopbid/core";
import type { NotificationRow, Rows, StatementRow } from "@loopbid/db";
import type { UndoDecisionInput, UndoDecisionResult } from "@loopbid/validators";
import { followStatus, type StatusEffects } from "../account/change-status.ts";
import { holdOver } from "../account/hold-admin.ts";
import { requireOver } from "../account/set-user-status.ts";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { dispatchNotifications, recordNotifications } from "../notification/tell.ts";
import { type Undone, undoneNews } from "../statement/undone-news.ts";
import { accountStanding, writeStanding } from "./account-standing.ts";
import {
  endAuctionOf,
  followListing,
  type ListingBack,
  putListingBack,
} from "./put-listing-back.ts";

interface Effects extends Omit<Undone, "reason" | "putBack"> {
  putBack: UndoDecisionResult["putBack"];
  status?: StatusEffects | null;
  listing?: ListingBack;
}

/**
 * Takes a decision back and puts things back as far as the rules allow: an account goes to what its other decisions say, a
 * listing to where it was, one whose auction is over becomes a draft of its seller's, a warning counts no more. Only where the
 * decision still is what things are from; whatever came after it stays. The person is told. Of two at once one wins; the same
 * moderator's again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (also about oneself, and about staff but for admins), NotFoundError,
 * ConflictError (ALREADY_UNDONE).
 */
export async function undoDecision(
  ctx: ServiceContext,
  input: UndoDecisionInput,
): Promise<UndoDecisionResult> {
  const { userId } = requireModerator(ctx);
  const undone = await undoOnce(ctx, input);
  if (undone) return undone;
  const statement = await ctx.db.rows.statements.findOne({ _id: input.statementId });
  if (statement?.undoneById === userId) return { putBack: "nothing" };
  throw new ConflictError("Somebody else took this decision back before you.", {
    reason: "ALREADY_UNDONE",
  });
}

/**
 * The same, with `together` written in the transaction that undoes it. Null, and nothing is written, where it was undone
 * already, by whomever.
 * @throws UnauthenticatedError, ForbiddenError, NotFoundError.
 */
export async function undoOnce(
  ctx: ServiceContext,
  { statementId, reason }: UndoDecisionInput,
  together: (rows: Rows) => Promise<void> = () => Promise.resolve(),
): Promise<UndoDecisionResult | null> {
  const moderator = requireModerator(ctx);
  const { statements, users } = ctx.db.rows;
  const statement = await statements.findOne({ _id: statementId });
  if (!statement) throw new NotFoundError("There is no such decision.");
  const person = await users.findOne({ _id: statement.personId });
  if (!person) throw new NotFoundError("There is no such account.");
  requireOver(moderator, person);
  if (statement.undoneAt) return null;
  if (statement.decision === "REMOVE") await endAuctionOf(ctx, statement);
  const done = await ctx.db.transaction(async (rows) => {
    await holdOver(ctx, rows, person);
    const at = new Date(ctx.now());
    // Whoever upholds the decision at this moment writes the same row, and one of the two comes second.
    await rows.users.updateOne({ _id: person._id }, { $set: { updatedAt: at } });
    const standing = await accountStanding(rows, statement.personId, ctx.now());
    const matched = await rows.statements.updateOne(
      { _id: statementId, undoneAt: null },
      { $set: { undoneById: moderator.userId, undoneAt: at } },
    );
    if (matched === 0) return null;
    const effects = await putBack(ctx, rows, statement, standing.status);
    await together(rows);
    await audit(ctx, rows, "decision.undo", "statement", statementId, {
      personId: statement.personId,
      decision: statement.decision,
      putBack: effects.putBack,
      reason,
    });
    const news = undoneNews(statement, { ...effects, reason });
    return { effects, told: await recordNotifications(rows, ctx.now(), [news]) };
  });
  if (!done) return null;
  await follow(ctx, done.effects, done.told);
  return { putBack: done.effects.putBack };
}

async function putBack(
  ctx: ServiceContext,
  rows: Rows,
  statement: StatementRow,
  statusBefore: string,
): Promise<Effects> {
  if (statement.subject === "LISTING") return putListingBack(ctx, rows, statement);
  if (statement.decision === "WARN") return { putBack: "nothing" };
  const user = await rows.users.findOne({ _id: statement.personId });
  // Somebody set it to something else, past any statement: that stays.
  if (!user || user.status !== statusBefore) return { putBack: "nothing" };
  const { changed, status } = await writeStanding(ctx, rows, user, `undo of ${statement._id}`);
  return { putBack: changed ? "account" : "nothing", status };
}

async function follow(
  ctx: ServiceContext,
  { status, listing }: Effects,
  told: readonly NotificationRow[],
): Promise<void> {
  await dispatchNotifications(ctx, told);
  if (status) await followStatus(ctx, status);
  if (listing) await followListing(ctx, listing);
}
