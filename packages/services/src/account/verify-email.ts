import type { VerifyEmailInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { deadLink, findToken, useToken } from "./tokens.ts";

/**
 * Confirms the address that the link was mailed to. Opening the same link again, as mail scanners do, changes nothing
 * and is no error.
 * @throws InvalidError LINK_DEAD.
 */
export async function verifyEmail(
  ctx: ServiceContext,
  { secret }: VerifyEmailInput,
): Promise<{ ok: true }> {
  const now = ctx.now();
  const token = await findToken(ctx.db, "EMAIL_VERIFICATION", secret);
  if (!token || token.expiresAt.getTime() <= now) throw deadLink();
  if (await isVerified(ctx, token.userId)) return { ok: true };
  try {
    await confirm(ctx, secret, now);
  } catch (error) {
    if (!(await isVerified(ctx, token.userId))) throw error;
  }
  return { ok: true };
}

async function isVerified(ctx: ServiceContext, userId: string): Promise<boolean> {
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  return Boolean(user?.emailVerifiedAt);
}

function confirm(ctx: ServiceContext, secret: string, now: number): Promise<void> {
  return ctx.db.transaction(async (rows) => {
    const { userId } = await useToken(rows, "EMAIL_VERIFICATION", secret, now);
    const at = new Date(now);
    await rows.users.updateOne({ _id: userId }, { $set: { emailVerifiedAt: at, updatedAt: at } });
    await audit(ctx, rows, "account.email-verified", "user", userId);
  });
}
