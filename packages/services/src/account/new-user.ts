import { newId, type UserRow } from "@loopbid/db";

interface NewUser {
  email: string;
  handle: string;
  name: string;
  passwordHash: string | null;
  emailVerifiedAt: Date | null;
}

/** A plain user on the first generation of sessions. */
export function newUser(given: NewUser, now: number): UserRow {
  return {
    _id: newId(),
    ...given,
    role: "USER",
    status: "ACTIVE",
    sessionVersion: 1,
    bio: null,
    placeSlug: null,
    avatarKey: null,
    suspendedUntil: null,
    limitedUntil: null,
    createdAt: new Date(now),
    updatedAt: new Date(now),
  };
}
