import type { ServiceContext } from "../context.ts";
import { verificationMail } from "../mail/account-mails.ts";
import { sendMail } from "../mail/send-mail.ts";
import { ownUser } from "./find-user.ts";
import { issueToken } from "./tokens.ts";

/** Mails the signed-in person a new link, unless the address is confirmed already. */
export async function requestEmailVerification(ctx: ServiceContext): Promise<{ ok: true }> {
  const user = await ownUser(ctx);
  if (user.emailVerifiedAt) return { ok: true };
  const secret = await issueToken(ctx.db.rows, "EMAIL_VERIFICATION", user._id, ctx.now());
  if (secret) await sendMail(ctx, verificationMail(ctx.webUrl, user, secret));
  return { ok: true };
}
