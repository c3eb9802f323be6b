import { UnauthenticatedError } from "@loopbid/core";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { announceEndedSessions } from "./end-sessions.ts";

/** Ends every session of the signed-in person, the caller's own included, and closes their sockets. */
export async function signOutEverywhere(ctx: ServiceContext): Promise<{ ok: true }> {
  const { userId } = requireUser(ctx);
  const user = await ctx.db.transaction(async (rows) => {
    const changed = await rows.users.findOneAndUpdate(
      { _id: userId },
      { $inc: { sessionVersion: 1 }, $set: { updatedAt: new Date(ctx.now()) } },
    );
    if (!changed) throw new UnauthenticatedError();
    await audit(ctx, rows, "account.signed-out-everywhere", "user", userId);
    return changed;
  });
  await announceEndedSessions(ctx, userId, user.sessionVersion);
  return { ok: true };
}
