import { createHmac } from "node:crypto";
import type { AuctionRow, Db } from "@loopbid/db";
import { maskBidder } from "@loopbid/domain";

const MAX_KNOWN = 50_000;
const known = new Map<string, string>();

/** Masked handles by user id. Handles never change, so they are kept in memory. */
export async function maskedHandles(
  db: Db,
  userIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(userIds.filter((id) => id !== null))];
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const users = await db.rows.users.find(
      { _id: { $in: missing } },
      { projection: { handle: 1 } },
    );
    if (known.size + users.length > MAX_KNOWN) known.clear();
    for (const user of users) known.set(user._id, maskBidder(user.handle));
  }
  return new Map(wanted.map((id) => [id, known.get(id) ?? "***"]));
}

const tags = new Map<string, string>();

/** The same person has the same tag within one auction and another one elsewhere; nobody can compute it from outside. */
export function bidderTag({ tagSalt }: Pick<AuctionRow, "tagSalt">, userId: string): string {
  const key = tagSalt + userId;
  const kept = tags.get(key);
  if (kept !== undefined) return kept;
  const tag = createHmac("sha256", tagSalt).update(userId).digest("base64url").slice(0, 12);
  if (tags.size >= MAX_KNOWN) tags.clear();
  tags.set(key, tag);
  return tag;
}
