import type { Db } from "@loopbid/db";
import type { Actor } from "../context.ts";

/** What a session cookie says. It proves nothing until the user has been read. */
export interface SessionClaims {
  userId: string;
  sessionVersion: number;
}

/**
 * Who a session stands for right now. Reads the user on every call: suspended, banned or gone, or a session of an
 * older version, is anonymous at once.
 */
export async function resolveActor(db: Db, claims: SessionClaims | null): Promise<Actor> {
  if (!claims) return { kind: "anonymous" };
  const user = await db.rows.users.findOne({ _id: claims.userId });
  const valid = user?.status === "ACTIVE" && user.sessionVersion === claims.sessionVersion;
  if (!user || !valid) return { kind: "anonymous" };
  return {
    kind: "user",
    userId: user._id,
    handle: user.handle,
    role: user.role,
    emailVerified: user.emailVerifiedAt !== null,
    ...(user.limitedUntil ? { limitedUntil: user.limitedUntil.getTime() } : {}),
  };
}
