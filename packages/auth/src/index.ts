export { type AuthOptionsInput, createAuthOptions } from "./auth-options.ts";
export type { SignInLimiter } from "./authorize.ts";
export { type AuthApp, cookieName } from "./cookies.ts";
export type { ProviderKeys } from "./providers.ts";
export { readSession, type ReadSessionOptions } from "./read-session.ts";
export { safeNext } from "./safe-next.ts";
export { openSession, sealSession, SESSION_SECONDS, type SessionKey } from "./session-token.ts";
export { SIGN_IN_ERRORS, type SignInErrorCode } from "./sign-in-error.ts";
export type { SessionClaims } from "@loopbid/services";
