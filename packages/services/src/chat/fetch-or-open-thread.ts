import { TooManyRequestsError } from "@loopbid/core";
import { type ListingRow, newId, type Rows, type ThreadRow } from "@loopbid/db";

/** Someone who writes to more sellers than this within an hour is not shopping. */
export const MAX_NEW_THREADS = 30;
const HOUR_MS = 3_600_000;

/**
 * A buyer's thread on a listing, opened where there is none. It shows in nobody's inbox before its first message. Run it
 * in `transact`, because two tabs may open it at once; who may open one is the caller's to check.
 * @throws TooManyRequestsError (TOO_MANY_THREADS) past the limit of an hour.
 */
export async function fetchOrOpenThread(
  rows: Rows,
  now: number,
  listing: Pick<ListingRow, "_id" | "sellerId">,
  buyerId: string,
): Promise<ThreadRow> {
  const pair = { listingId: listing._id, buyerId };
  const known = await rows.threads.findOne(pair);
  if (known) return known;
  const since = new Date(now - HOUR_MS);
  const opened = await rows.threads.count({ buyerId, createdAt: { $gt: since } });
  if (opened >= MAX_NEW_THREADS)
    throw new TooManyRequestsError("You have written to many sellers. Try again in an hour.", {
      reason: "TOO_MANY_THREADS",
    });
  return rows.threads.insertOne({
    ...pair,
    _id: newId(),
    sellerId: listing.sellerId,
    seq: 0,
    lastMessageAt: null,
    lastSenderId: null,
    preview: "",
    buyerReadSeq: 0,
    sellerReadSeq: 0,
    buyerUnread: 0,
    sellerUnread: 0,
    createdAt: new Date(now),
  });
}
