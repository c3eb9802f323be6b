import type { UserRow } from "@loopbid/db";
import type { PersonLine } from "@loopbid/validators";

const SHOWN = 2;

/** `ro•••@example.test`: enough to recognise an address that one has, not to learn one. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, Math.min(SHOWN, at - 1))}•••${email.slice(at)}`;
}

export function toPersonLine(row: UserRow, { whole }: { whole: boolean }): PersonLine {
  return {
    id: row._id,
    handle: row.handle,
    name: row.name,
    email: whole ? row.email : maskEmail(row.email),
    emailVerified: row.emailVerifiedAt !== null,
    role: row.role,
    status: row.status,
    suspendedUntil: row.suspendedUntil?.toISOString() ?? null,
    limitedUntil: row.limitedUntil?.toISOString() ?? null,
    joinedAt: row.createdAt.toISOString(),
  };
}
