import { type AuditEntryRow, idOf, type UserRow } from "@loopbid/db";
import { hashPassword, DEMO_PASSWORD } from "@loopbid/services";
import type { Person } from "../people/index.ts";

const HOUR_MS = 3_600_000;

/** Only the demo accounts have a password; nobody can sign in as the others. */
export async function userRows(people: readonly Person[]): Promise<UserRow[]> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return people.map((person): UserRow => ({
    _id: person.id,
    email: person.email,
    emailVerifiedAt: person.verified ? new Date(person.joinedAt + HOUR_MS / 4) : null,
    handle: person.handle,
    name: person.name,
    passwordHash: person.demo ? passwordHash : null,
    role: person.role,
    status: person.status,
    sessionVersion: 1,
    bio: person.bio,
    placeSlug: person.place,
    avatarKey: null,
    suspendedUntil: null,
    limitedUntil: null,
    createdAt: new Date(person.joinedAt),
    updatedAt: new Date(person.joinedAt + HOUR_MS),
  }));
}

/** The marker that a database is seeded: an entry of the audit log, of a kind that nothing else writes. */
export const markerRow = (scope: string, version: number, now: number): AuditEntryRow => ({
  _id: idOf(`marker ${scope} ${version}`),
  actorKind: "system",
  actorId: null,
  action: `seed.${scope}`,
  entity: "database",
  entityId: String(version),
  data: { version } as never,
  at: new Date(now),
});
