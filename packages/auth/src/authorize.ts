import { createHash } from "node:crypto";
import {
  recordSignIn,
  type SignedIn,
  type ServiceContext,
  verifyCredentials,
} from "@loopbid/services";
import { SignInInput } from "@loopbid/validators";
import { callerAddress, ServiceError } from "@loopbid/core";
import type { AuthApp } from "./cookies.ts";
import { SignInError } from "./sign-in-error.ts";

export interface SignInLimiter {
  /** @throws ServiceError where the key has had its share of attempts. */
  consume(key: string): Promise<void>;
}

export interface AuthorizeOptions {
  app: AuthApp;
  services: Omit<ServiceContext, "actor">;
  limiter?: SignInLimiter | undefined;
  /** See `deviceOf`; left out where devices are not remembered. */
  deviceWord?: string | undefined;
}

type HeaderBag = Record<string, string | string[] | undefined>;

function addressOf(headers: HeaderBag | undefined): string {
  const forwarded = String(headers?.["x-forwarded-for"] ?? "");
  return callerAddress(new Headers({ "x-forwarded-for": forwarded }));
}

/** Addresses are not kept in the limiter's keys as they are. */
function accountKey(email: string): string {
  return createHash("sha256").update(email).digest("hex").slice(0, 32);
}

/**
 * Checks an e-mail address and a password; null where they don't match. Guesses are limited by caller and by account.
 * @throws SignInError
 */
export async function authorize(
  given: Record<string, unknown> | undefined,
  headers: HeaderBag | undefined,
  { app, services, limiter, deviceWord }: AuthorizeOptions,
): Promise<SignedIn | null> {
  const input = SignInInput.safeParse(given);
  if (!input.success) return null;
  try {
    await limiter?.consume(`address:${addressOf(headers)}`);
    await limiter?.consume(`account:${accountKey(input.data.email)}`);
    const ctx: ServiceContext = { ...services, actor: { kind: "anonymous" } };
    const found = await verifyCredentials(ctx, input.data);
    if (found && app === "admin" && found.role === "USER") throw new SignInError("NOT_STAFF");
    if (found && deviceWord) await recordSignIn(ctx, { userId: found.userId, deviceWord });
    return found;
  } catch (error) {
    if (error instanceof SignInError) throw error;
    if (error instanceof ServiceError) throw SignInError.of(error);
    services.logger.error({ err: error }, "sign-in failed");
    throw new SignInError("UNAVAILABLE");
  }
}
