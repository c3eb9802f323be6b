import { ConflictError } from "@loopbid/core";
import { isDuplicateKey, type UserRow } from "@loopbid/db";
import type { SignUpInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { accountExistsMail, verificationMail } from "../mail/account-mails.ts";
import { sendMail } from "../mail/send-mail.ts";
import { isReservedHandle } from "./handles.ts";
import { newUser } from "./new-user.ts";
import { hashPassword, refuseGuessable } from "./password.ts";
import { steadyAnswer } from "./steady-answer.ts";
import { issueToken } from "./tokens.ts";

/**
 * Opens an account and mails a link that confirms the address. A known address gets the same answer in the same time,
 * and its owner a mail that says what happened; a handle is public anyway, so a taken one is named.
 * @throws ConflictError HANDLE_TAKEN, InvalidError PASSWORD_GUESSABLE.
 */
export function signUp(ctx: ServiceContext, input: SignUpInput): Promise<{ ok: true }> {
  return steadyAnswer(async () => {
    const { email, handle, name, password } = input;
    if (isReservedHandle(handle)) throw handleTaken();
    refuseGuessable(password, [email, email.split("@")[0]!, handle, name], "password");
    const passwordHash = await hashPassword(password);
    const [owner, sameHandle] = await Promise.all([
      ctx.db.rows.users.findOne({ email }),
      ctx.db.rows.users.findOne({ handle }),
    ]);
    if (sameHandle) throw handleTaken();
    const now = ctx.now();
    if (owner) await tellOwner(ctx, owner);
    else
      await open(ctx, newUser({ email, handle, name, passwordHash, emailVerifiedAt: null }, now));
    return { ok: true } as const;
  });
}

async function open(ctx: ServiceContext, user: UserRow): Promise<void> {
  try {
    const secret = await ctx.db.transaction(async (rows) => {
      await rows.users.insertOne(user);
      await audit(ctx, rows, "account.opened", "user", user._id);
      return issueToken(rows, "EMAIL_VERIFICATION", user._id, ctx.now());
    });
    if (secret) await sendMail(ctx, verificationMail(ctx.webUrl, user, secret));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const owner = await ctx.db.rows.users.findOne({ email: user.email });
    if (!owner) throw handleTaken();
    await tellOwner(ctx, owner);
  }
}

async function tellOwner(ctx: ServiceContext, owner: UserRow): Promise<void> {
  if (owner.status !== "ACTIVE") return;
  const secret = await issueToken(ctx.db.rows, "PASSWORD_RESET", owner._id, ctx.now());
  if (secret) await sendMail(ctx, accountExistsMail(ctx.webUrl, owner, secret));
}

function handleTaken(): ConflictError {
  const message = "This handle is taken.";
  return new ConflictError(message, {
    reason: "HANDLE_TAKEN",
    issues: [{ field: "handle", message }],
  });
}
