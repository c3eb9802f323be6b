import { NotFoundError } from "@loopbid/core";
import { announceEndedSessions } from "../account/end-sessions.ts";
import { requireOver } from "../account/set-user-status.ts";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";

/**
 * Signs a person out everywhere at once, sockets too: for an account that somebody else got into.
 * @throws UnauthenticatedError, ForbiddenError (also about oneself, and about staff but for admins), NotFoundError.
 */
export async function endPersonSessions(
  ctx: ServiceContext,
  { userId }: { userId: string },
): Promise<{ ok: true }> {
  const moderator = requireModerator(ctx);
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) throw new NotFoundError("There is no such account.");
  requireOver(moderator, user);
  const changed = await ctx.db.transaction(async (rows) => {
    const row = await rows.users.findOneAndUpdate(
      { _id: userId },
      { $inc: { sessionVersion: 1 }, $set: { updatedAt: new Date(ctx.now()) } },
    );
    await audit(ctx, rows, "account.sessions-ended", "user", userId);
    return row;
  });
  if (changed) await announceEndedSessions(ctx, userId, changed.sessionVersion);
  return { ok: true };
}
