import type { CookiesOptions } from "next-auth";

export type AuthApp = "web" | "admin";

/**
 * Cookies ignore ports, so each app has its own names. Over https the prefix `__Host-` keeps other hosts of the domain
 * from setting them.
 */
export function cookieName(app: AuthApp, part: string, secure: boolean): string {
  return `${secure ? "__Host-" : ""}loopbid-${app}-${part}`;
}

const CHECK_SECONDS = 15 * 60;

/** The names and attributes of every cookie that next-auth sets. */
export function authCookies(app: AuthApp, secure: boolean): CookiesOptions {
  const cookie = (part: string, maxAge?: number) => ({
    name: cookieName(app, part, secure),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, ...(maxAge ? { maxAge } : {}) },
  });
  return {
    sessionToken: cookie("session"),
    callbackUrl: cookie("callback"),
    csrfToken: cookie("csrf"),
    pkceCodeVerifier: cookie("pkce", CHECK_SECONDS),
    state: cookie("state", CHECK_SECONDS),
    nonce: cookie("nonce", CHECK_SECONDS),
  };
}
