import type { RequestPasswordResetInput } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { resetMail } from "../mail/account-mails.ts";
import { sendMail } from "../mail/send-mail.ts";
import { steadyAnswer } from "./steady-answer.ts";
import { issueToken } from "./tokens.ts";

/** Mails a link that sets a new password. The answer and its time are the same where there is no account. */
export function requestPasswordReset(
  ctx: ServiceContext,
  { email }: RequestPasswordResetInput,
): Promise<{ ok: true }> {
  return steadyAnswer(async () => {
    const user = await ctx.db.rows.users.findOne({ email });
    if (user?.status !== "ACTIVE") return { ok: true } as const;
    const secret = await issueToken(ctx.db.rows, "PASSWORD_RESET", user._id, ctx.now());
    if (secret) await sendMail(ctx, resetMail(ctx.webUrl, user, secret));
    return { ok: true } as const;
  });
}
