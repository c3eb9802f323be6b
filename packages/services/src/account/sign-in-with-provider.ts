import { ConflictError, ForbiddenError } from "@loopbid/core";
import { isDuplicateKey, type UserRow } from "@loopbid/db";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { type SignedIn, signedIn } from "./credentials.ts";
import { refuseInactive } from "./find-user.ts";
import { suggestHandle } from "./handles.ts";
import { newUser } from "./new-user.ts";

export interface ProviderIdentity {
  provider: "google" | "github";
  /** The provider's own id of the person; never the address, which may pass to someone else. */
  providerAccountId: string;
  /** In lower case. */
  email: string | null;
  /** Only what the provider itself says. */
  emailVerified: boolean;
  name: string;
}

const MAX_ATTEMPTS = 6;

/**
 * Signs in the account that this identity belongs to. A new identity is linked to the account of its address only where
 * the provider and we have both verified that address; otherwise whoever signed up first with a stranger's address
 * would share the account with its owner. An address that we don't know opens an account.
 * @throws ForbiddenError PROVIDER_EMAIL_UNVERIFIED, ACCOUNT_SUSPENDED, ACCOUNT_BANNED; ConflictError ACCOUNT_UNVERIFIED.
 */
export async function signInWithProvider(
  ctx: ServiceContext,
  identity: ProviderIdentity,
): Promise<SignedIn> {
  for (let attempt = 0; ; attempt++) {
    try {
      const user = (await linkedUser(ctx, identity)) ?? (await linkOrOpen(ctx, identity, attempt));
      refuseInactive(user);
      return signedIn(user);
    } catch (error) {
      if (!isDuplicateKey(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

async function linkedUser(
  ctx: ServiceContext,
  { provider, providerAccountId }: ProviderIdentity,
): Promise<UserRow | null> {
  const account = await ctx.db.rows.accounts.findOne({ provider, providerAccountId });
  return account && ctx.db.rows.users.findOne({ _id: account.userId });
}

async function linkOrOpen(
  ctx: ServiceContext,
  { provider, providerAccountId, email, emailVerified, name }: ProviderIdentity,
  attempt: number,
): Promise<UserRow> {
  if (!email || !emailVerified) {
    throw new ForbiddenError("The provider has not verified your e-mail address.", {
      reason: "PROVIDER_EMAIL_UNVERIFIED",
    });
  }
  const known = await ctx.db.rows.users.findOne({ email });
  if (known && !known.emailVerifiedAt) {
    throw new ConflictError("Confirm your e-mail address first, then sign in this way.", {
      reason: "ACCOUNT_UNVERIFIED",
    });
  }
  if (known) refuseInactive(known);
  const now = ctx.now();
  const handle = suggestHandle(name, attempt);
  const at = new Date(now);
  const user =
    known ?? newUser({ email, handle, name, passwordHash: null, emailVerifiedAt: at }, now);
  await ctx.db.transaction(async (rows) => {
    if (!known) await rows.users.insertOne(user);
    await rows.accounts.insertOne({ userId: user._id, provider, providerAccountId, createdAt: at });
    await audit(ctx, rows, known ? "account.linked" : "account.opened", "user", user._id, {
      provider,
    });
  });
  return user;
}
