import { ConflictError, ForbiddenError } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { afterCommit } from "../after-commit.ts";
import { scheduleClose } from "../auction/announce.ts";
import { holdListings, releaseListings } from "./hold-listings.ts";
import { announceEndedSessions } from "./end-sessions.ts";
import { userById } from "./find-user.ts";

export interface SetUserStatusInput {
  userId: string;
  status: UserRow["status"];
  /** Kept in the audit log. */
  reason: string;
}

/**
 * Suspends, bans or reinstates an account. Leaving ACTIVE ends every session of it and hides its live listings at once;
 * coming back shows them again. Moderators act on users; only an admin acts on moderators and admins, and nobody on the own account.
 * @throws ForbiddenError, NotFoundError, ConflictError where someone else changed the status meanwhile.
 */
export async function setUserStatus(
  ctx: ServiceContext,
  { userId, status, reason }: SetUserStatusInput,
): Promise<{ ok: true }> {
  const moderator = requireModerator(ctx);
  if (moderator.userId === userId) {
    throw new ForbiddenError("You may not change the status of your own account.");
  }
  const user = await userById(ctx, userId);
  if (user.role !== "USER" && moderator.role !== "ADMIN") {
    throw new ForbiddenError("Only an admin may do this.");
  }
  if (user.status === status) return { ok: true };
  const { sessionVersion, released } = await ctx.db.transaction(async (rows) => {
    const changed = await rows.users.findOneAndUpdate(
      { _id: userId, status: user.status },
      {
        $set: { status, updatedAt: new Date(ctx.now()) },
        $inc: { sessionVersion: status === "ACTIVE" ? 0 : 1 },
      },
    );
    if (!changed) throw new ConflictError("Someone else changed this account meanwhile.");
    await audit(ctx, rows, "account.status-set", "user", userId, {
      from: user.status,
      to: status,
      reason,
    });
    const now = new Date(ctx.now());
    if (status !== "ACTIVE") {
      await holdListings(rows, userId, now);
      return { sessionVersion: changed.sessionVersion, released: [] };
    }
    const shown = await releaseListings(rows, userId, now);
    return { sessionVersion: changed.sessionVersion, released: shown };
  });
  if (status !== "ACTIVE") await announceEndedSessions(ctx, userId, sessionVersion);
  for (const { _id, endsAt } of released) {
    if (endsAt) await afterCommit(ctx, "auction.close", () => scheduleClose(ctx, _id, endsAt));
  }
  return { ok: true };
}
