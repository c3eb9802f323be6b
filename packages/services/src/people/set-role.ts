import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import type { SetRoleInput } from "@loopbid/validators";
import { announceEndedSessions } from "../account/end-sessions.ts";
import { holdAdmin } from "../account/hold-admin.ts";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";

const RANK: Readonly<Record<UserRow["role"], number>> = { USER: 0, MODERATOR: 1, ADMIN: 2 };

/**
 * An admin gives somebody else a role or takes it away. Who loses rights is signed out everywhere at once. Nobody changes
 * the own role, so one admin always remains: also of two who demote each other at the same time.
 * @throws UnauthenticatedError, ForbiddenError (also about oneself), NotFoundError, ConflictError (ROLE_CHANGED, INACTIVE).
 */
export async function setRole(
  ctx: ServiceContext,
  { userId, from, to }: SetRoleInput,
): Promise<{ ok: true }> {
  const admin = requireAdmin(ctx);
  if (admin.userId === userId) throw new ForbiddenError("You may not change your own role.");
  if (from === to) return { ok: true };
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) throw new NotFoundError("There is no such account.");
  if (user.status !== "ACTIVE" && RANK[to] > RANK[from])
    throw new ConflictError("This account is not open.", { reason: "INACTIVE" });
  const loses = RANK[to] < RANK[from];
  const changed = await ctx.db.transaction(async (rows) => {
    await holdAdmin(ctx, rows, userId);
    const row = await rows.users.findOneAndUpdate(
      { _id: userId, role: from, ...(loses ? {} : { status: "ACTIVE" as const }) },
      {
        $set: { role: to, updatedAt: new Date(ctx.now()) },
        $inc: { sessionVersion: loses ? 1 : 0 },
      },
    );
    if (!row) return null;
    await audit(ctx, rows, "account.role-set", "user", userId, { from, to });
    return row;
  });
  if (!changed)
    throw new ConflictError("Somebody else changed this role meanwhile.", {
      reason: "ROLE_CHANGED",
    });
  if (loses) await announceEndedSessions(ctx, userId, changed.sessionVersion);
  return { ok: true };
}
