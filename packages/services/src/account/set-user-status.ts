import { ForbiddenError } from "@loopbid/core";
import type { NotificationRow, Rows, StatementRow, UserRow } from "@loopbid/db";
import type { Ground } from "@loopbid/validators";
import { requireModerator, type ServiceContext, type UserActor } from "../context.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { takeBack } from "../statement/take-back.ts";
import { writeStatement } from "../statement/write-statement.ts";
import { followStatus, writeStatus } from "./change-status.ts";
import { userById } from "./find-user.ts";
import { holdOver } from "./hold-admin.ts";

export interface SetUserStatusInput {
  userId: string;
  status: UserRow["status"];
  /** Kept in the audit log; what the person reads where the account is closed. */
  reason: string;
  /** The rule that was broken; `other` where none is named. */
  ground?: Ground | undefined;
  /** What it is about, where it is more than the account. */
  about?: Pick<StatementRow, "subject" | "subjectId">;
}

/**
 * Suspends, bans or reinstates an account. Leaving ACTIVE ends every session of it and hides its live listings at once;
 * coming back shows them again and takes back the decisions that closed it. Moderators act on users; only an admin acts on
 * moderators and admins, and nobody on the own account, so that one admin always remains: also of two who suspend each other.
 * `together` is written in the same transaction, also where the status is that already.
 * @throws ForbiddenError, NotFoundError, ConflictError where someone else changed the status meanwhile.
 */
export async function setUserStatus(
  ctx: ServiceContext,
  input: SetUserStatusInput,
  together: (rows: Rows) => Promise<void> = () => Promise.resolve(),
): Promise<{ ok: true }> {
  const { userId, status, reason } = input;
  const moderator = requireModerator(ctx);
  const user = await userById(ctx, userId);
  requireOver(moderator, user);
  if (user.status === status) {
    await ctx.db.transaction(together);
    return { ok: true };
  }
  const { effects, told } = await ctx.db.transaction(async (rows) => {
    await holdOver(ctx, rows, user);
    const effects = await writeStatus(ctx, rows, user, { status, suspendedUntil: null, reason });
    await together(rows);
    const told =
      status === "ACTIVE"
        ? await takeBack(ctx, rows, { personId: userId, decision: { $in: ["SUSPEND", "BAN"] } })
        : await writeReasons(ctx, rows, user, input);
    return { effects, told };
  });
  await dispatchNotifications(ctx, told);
  await followStatus(ctx, effects);
  return { ok: true };
}

/** @throws ForbiddenError on the own account, and where a moderator acts on staff. */
export function requireOver(moderator: UserActor, user: Pick<UserRow, "_id" | "role">): void {
  if (moderator.userId === user._id)
    throw new ForbiddenError("You may not change the status of your own account.");
  if (user.role !== "USER" && moderator.role !== "ADMIN")
    throw new ForbiddenError("Only an admin may do this.");
}

async function writeReasons(
  ctx: ServiceContext,
  rows: Rows,
  { _id, status, suspendedUntil }: UserRow,
  { status: to, reason: text, ground = "other", about }: SetUserStatusInput,
): Promise<NotificationRow[]> {
  const { told } = await writeStatement(ctx, rows, {
    personId: _id,
    decision: to === "BANNED" ? "BAN" : "SUSPEND",
    subject: "ACCOUNT",
    subjectId: _id,
    ...about,
    ground,
    text,
    before: { status, suspendedUntil: suspendedUntil ?? null },
  });
  return told;
}
