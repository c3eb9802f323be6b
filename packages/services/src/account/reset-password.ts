import type { ResetPasswordInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { passwordChangedMail } from "../mail/account-mails.ts";
import { sendMail } from "../mail/send-mail.ts";
import { announceEndedSessions } from "./end-sessions.ts";
import { hashPassword, refuseGuessable } from "./password.ts";
import { deadLink, findToken, useToken } from "./tokens.ts";

/**
 * Sets a new password by a mailed link and ends every session. The link came through the mailbox, so it confirms the
 * address as well.
 * @throws InvalidError LINK_DEAD, PASSWORD_GUESSABLE.
 */
export async function resetPassword(
  ctx: ServiceContext,
  { secret, password }: ResetPasswordInput,
): Promise<{ ok: true }> {
  const now = ctx.now();
  const token = await findToken(ctx.db, "PASSWORD_RESET", secret);
  if (!token || token.usedAt || token.expiresAt.getTime() <= now) throw deadLink();
  const owner = await ctx.db.rows.users.findOne({ _id: token.userId });
  if (!owner) throw deadLink();
  refuseGuessable(password, [owner.email, owner.handle, owner.name], "password");
  const passwordHash = await hashPassword(password);
  const user = await ctx.db.transaction(async (rows) => {
    await useToken(rows, "PASSWORD_RESET", secret, now);
    const at = new Date(now);
    const changed = await rows.users.findOneAndUpdate(
      { _id: owner._id },
      {
        $set: { passwordHash, emailVerifiedAt: owner.emailVerifiedAt ?? at, updatedAt: at },
        $inc: { sessionVersion: 1 },
      },
    );
    if (!changed) throw deadLink();
    await audit(ctx, rows, "account.password-reset", "user", owner._id);
    return changed;
  });
  await announceEndedSessions(ctx, user._id, user.sessionVersion);
  await sendMail(ctx, passwordChangedMail(ctx.webUrl, user));
  return { ok: true };
}
