import { ConflictError, InvalidError } from "@loopbid/core";
import type { ChangePasswordInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { passwordChangedMail } from "../mail/account-mails.ts";
import { sendMail } from "../mail/send-mail.ts";
import { announceEndedSessions } from "./end-sessions.ts";
import { ownUser } from "./find-user.ts";
import { hashPassword, passwordMatches, refuseGuessable } from "./password.ts";
import { spendTokens } from "./tokens.ts";

/**
 * Sets a new password and ends every session, the caller's own included.
 * @throws InvalidError PASSWORD_WRONG, PASSWORD_GUESSABLE; ConflictError where it was changed meanwhile.
 */
export async function changePassword(
  ctx: ServiceContext,
  { current, next }: ChangePasswordInput,
): Promise<{ ok: true }> {
  const user = await ownUser(ctx);
  if (!(await passwordMatches(user.passwordHash, current))) throw wrongPassword();
  refuseGuessable(next, [user.email, user.handle, user.name], "next");
  const passwordHash = await hashPassword(next);
  const now = ctx.now();
  const sessionVersion = user.sessionVersion + 1;
  await ctx.db.transaction(async (rows) => {
    const changed = await rows.users.updateOne(
      { _id: user._id, sessionVersion: user.sessionVersion },
      { $set: { passwordHash, sessionVersion, updatedAt: new Date(now) } },
    );
    if (changed === 0) throw new ConflictError("Your account changed meanwhile. Sign in again.");
    await spendTokens(rows, "PASSWORD_RESET", user._id, now);
    await audit(ctx, rows, "account.password-changed", "user", user._id);
  });
  await announceEndedSessions(ctx, user._id, sessionVersion);
  await sendMail(ctx, passwordChangedMail(ctx.webUrl, user));
  return { ok: true };
}

function wrongPassword(): InvalidError {
  const message = "This is not your current password.";
  return new InvalidError(message, {
    reason: "PASSWORD_WRONG",
    issues: [{ field: "current", message }],
  });
}
