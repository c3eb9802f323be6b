import { NotFoundError } from "@loopbid/core";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";

/**
 * The whole address of a person, for a moderator who needs it; that it was looked at is written down first.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, NotFoundError.
 */
export async function revealEmail(
  ctx: ServiceContext,
  { userId }: { userId: string },
): Promise<{ email: string }> {
  requireModerator(ctx);
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) throw new NotFoundError("There is no such account.");
  await audit(ctx, ctx.db.rows, "account.email-revealed", "user", userId);
  return { email: user.email };
}
