import type { UserRow } from "@loopbid/db";
import type { Role } from "@loopbid/validators";

/** What a sign-in proves: who, and which generation of sessions the new one belongs to. */
export interface SignedIn {
  userId: string;
  sessionVersion: number;
  role: Role;
}

export function signedIn(user: UserRow): SignedIn {
  return { userId: user._id, sessionVersion: user.sessionVersion, role: user.role };
}
