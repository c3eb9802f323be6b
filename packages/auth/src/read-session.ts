import type { SessionClaims } from "@loopbid/services";
import { cookieName } from "./cookies.ts";
import { openSession, type SessionKey } from "./session-token.ts";

export interface ReadSessionOptions extends SessionKey {
  /** Whether people come over https: decides the cookie's name. */
  secure: boolean;
}

/**
 * The claims of the session in a `Cookie` header, or null. Claims prove that we signed them, not that the session still
 * stands: `resolveActor` decides that.
 */
export async function readSession(
  cookieHeader: string | null | undefined,
  { app, secret, secure }: ReadSessionOptions,
): Promise<SessionClaims | null> {
  const prefix = `${cookieName(app, "session", secure)}=`;
  const pair = cookieHeader?.split(/; */).find((part) => part.startsWith(prefix));
  return openSession(pair?.slice(prefix.length), { app, secret });
}
