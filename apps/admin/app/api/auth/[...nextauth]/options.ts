import { RATE_LIMITS } from "@loopbid/api";
import { createAuthOptions } from "@loopbid/auth";
import type { NextAuthOptions } from "next-auth";
import { env } from "../../../../env.ts";
import { adminProcess } from "../../../../server/services.ts";

/** Password only: a moderator's account does not hang on another provider's. */
export function authOptions(): NextAuthOptions {
  const { AUTH_SECRET: secret, secure } = env();
  const { limiter, ...services } = adminProcess().services;
  return createAuthOptions({
    app: "admin",
    secret,
    secure,
    services,
    limiter: { consume: (key) => limiter.consume(RATE_LIMITS.signIn, key) },
  });
}
