import { ConflictError } from "@loopbid/core";
import type { ListingRow, Rows } from "@loopbid/db";

/** Whether the item of an ended listing is on sale, or was sold, in a listing that was made from it. */
export async function isRelisted({ listings }: Rows, listingId: string): Promise<boolean> {
  const again = await listings.findOne(
    { relistedFromId: listingId, state: { $nin: ["DRAFT", "REMOVED"] } },
    { projection: { _id: 1 } },
  );
  return again !== null;
}

/**
 * Refuses to publish what a bidder of the ended listing can still take, or took. Writes to that listing, so that an offer or
 * a sale at the same moment conflicts with this; runs in the transaction that publishes.
 * @throws ConflictError (OFFER_OPEN, SOLD_MEANWHILE).
 */
export async function requireNotOffered(
  rows: Rows,
  { relistedFromId }: ListingRow,
  now: number,
): Promise<void> {
  if (!relistedFromId) return;
  const from = { _id: relistedFromId };
  await rows.listings.updateOne(from, { $set: { updatedAt: new Date(now) } });
  const old = await rows.listings.findOne(from);
  if (old?.state === "SOLD") {
    throw new ConflictError("A bidder of your earlier listing bought this meanwhile.", {
      reason: "SOLD_MEANWHILE",
    });
  }
  const offers = rows.second_chance_offers;
  if (await offers.findOne({ listingId: relistedFromId, state: "OPEN" })) {
    throw new ConflictError("A bidder can still take your second-chance offer.", {
      reason: "OFFER_OPEN",
    });
  }
}
