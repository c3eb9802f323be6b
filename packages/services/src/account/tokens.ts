import { createHash } from "node:crypto";
import { InvalidError, randomSecret } from "@loopbid/core";
import type { Db, Rows, TokenRow } from "@loopbid/db";

const HOUR_MS = 3_600_000;

/** How long a mailed link works, in ms. */
export const TOKEN_LIFETIME_MS = {
  EMAIL_VERIFICATION: 24 * HOUR_MS,
  PASSWORD_RESET: HOUR_MS,
} as const;

/** Mails of one kind to one person in an hour; more are dropped in silence, so nobody's mailbox is flooded. */
const MAX_PER_HOUR = 5;

type TokenKind = keyof typeof TOKEN_LIFETIME_MS;

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Stores the hash of a new secret and returns the secret, which nobody can read again; null past the hourly limit. */
export async function issueToken(
  rows: Rows,
  kind: TokenKind,
  userId: string,
  now: number,
): Promise<string | null> {
  const since = new Date(now - HOUR_MS);
  const recent = await rows.tokens.count({ userId, kind, createdAt: { $gt: since } });
  if (recent >= MAX_PER_HOUR) return null;
  const secret = randomSecret();
  await rows.tokens.insertOne({
    userId,
    kind,
    hash: hashSecret(secret),
    expiresAt: new Date(now + TOKEN_LIFETIME_MS[kind]),
    usedAt: null,
    createdAt: new Date(now),
  });
  return secret;
}

export function findToken(db: Db, kind: TokenKind, secret: string): Promise<TokenRow | null> {
  return db.rows.tokens.findOne({ hash: hashSecret(secret), kind });
}

/**
 * Marks the secret as used; of several calls at once one wins. Every other open link of that kind dies with it.
 * @throws InvalidError where it is unknown, used or expired.
 */
export async function useToken(
  rows: Rows,
  kind: TokenKind,
  secret: string,
  now: number,
): Promise<TokenRow> {
  const at = new Date(now);
  const used = await rows.tokens.findOneAndUpdate(
    { hash: hashSecret(secret), kind, usedAt: null, expiresAt: { $gt: at } },
    { $set: { usedAt: at } },
  );
  if (!used) throw deadLink();
  await spendTokens(rows, kind, used.userId, now);
  return used;
}

export async function spendTokens(
  rows: Rows,
  kind: TokenKind,
  userId: string,
  now: number,
): Promise<void> {
  await rows.tokens.updateMany({ userId, kind, usedAt: null }, { $set: { usedAt: new Date(now) } });
}

export function deadLink(): InvalidError {
  const message = "This link has been used or has expired. Ask for a new one.";
  return new InvalidError(message, {
    reason: "LINK_DEAD",
    issues: [{ field: "secret", message }],
  });
}
