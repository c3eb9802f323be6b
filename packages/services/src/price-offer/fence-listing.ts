import type { ListingRow, Rows } from "@loopbid/db";
import { notAvailable } from "./rejections.ts";

/**
 * Writes to the listing, so that a sale, an edit, an end or another offer at the same moment conflicts with this one instead of
 * slipping past it. The value must differ from the stored one: a write that changes nothing conflicts with nothing.
 * @throws ConflictError (NOT_AVAILABLE).
 */
export async function fenceListing(
  rows: Rows,
  { _id, version, updatedAt }: ListingRow,
  now: number,
): Promise<void> {
  const later = new Date(Math.max(now, updatedAt.getTime() + 1));
  const live = await rows.listings.updateOne(
    { _id, version, state: "LIVE" },
    { $set: { updatedAt: later } },
  );
  if (live === 0) throw notAvailable();
}
