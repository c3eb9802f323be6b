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

/** The same person has the same tag within one auction and another one elsewhere; nobody can compute it from outside. */
export function bidderTag(auction: Pick<AuctionRow, "tagSalt">, userId: string): string {
  return createHmac("sha256", auction.tagSalt).update(userId).digest("base64url").slice(0, 12);
}
