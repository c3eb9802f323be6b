import type { SignInInput } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { type SignedIn, signedIn } from "./credentials.ts";
import { refuseInactive } from "./find-user.ts";
import { passwordMatches } from "./password.ts";

/**
 * Null for a wrong password and for an unknown address alike, after the same work.
 * @throws ForbiddenError for the right password of an account that is suspended or banned.
 */
export async function verifyCredentials(
  ctx: ServiceContext,
  { email, password }: SignInInput,
): Promise<SignedIn | null> {
  const user = await ctx.db.rows.users.findOne({ email });
  if (!(await passwordMatches(user?.passwordHash ?? null, password)) || !user) return null;
  refuseInactive(user);
  return signedIn(user);
}
