import { ForbiddenError, NotFoundError, UnauthenticatedError } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import { requireUser, type ServiceContext } from "../context.ts";

/** @throws UnauthenticatedError where nobody is signed in or the account is gone. */
export async function ownUser(ctx: ServiceContext): Promise<UserRow> {
  const { userId } = requireUser(ctx);
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) throw new UnauthenticatedError();
  return user;
}

/** @throws NotFoundError */
export async function userById(ctx: ServiceContext, userId: string): Promise<UserRow> {
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) throw new NotFoundError("There is no such account.");
  return user;
}

/** @throws ForbiddenError that says whether the account is suspended or banned. */
export function refuseInactive(user: UserRow): void {
  if (user.status === "ACTIVE") return;
  throw new ForbiddenError("This account is suspended.", { reason: `ACCOUNT_${user.status}` });
}
