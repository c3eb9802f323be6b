import { decode, encode } from "next-auth/jwt";
import type { SessionClaims } from "@loopbid/services";
import { id } from "@loopbid/validators";
import { z } from "zod";
import type { AuthApp } from "./cookies.ts";

const DAY_S = 24 * 3_600;

/** Seconds that a session lasts. */
export const SESSION_SECONDS: Record<AuthApp, number> = { web: 30 * DAY_S, admin: DAY_S / 2 };

export interface SessionKey {
  app: AuthApp;
  /** At least 32 characters; the same in every process of the product. */
  secret: string;
}

const Claims = z.object({ userId: id, sessionVersion: z.number().int().min(0) });

/** Each app derives a key of its own from the secret: a token of one is noise to the other. */
const saltOf = (app: AuthApp) => `loopbid-${app}-session`;

/** An encrypted token that carries the claims and nothing else. */
export function sealSession(claims: SessionClaims, { app, secret }: SessionKey): Promise<string> {
  const { userId, sessionVersion } = claims;
  return encode({
    token: { userId, sessionVersion },
    secret,
    salt: saltOf(app),
    maxAge: SESSION_SECONDS[app],
  });
}

/** Null for a token that is forged, expired, of another app or of another shape. */
export async function openSession(
  token: string | undefined,
  { app, secret }: SessionKey,
): Promise<SessionClaims | null> {
  if (!token) return null;
  try {
    const payload = await decode({ token, secret, salt: saltOf(app) });
    return Claims.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
