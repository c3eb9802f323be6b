import type { ListingRow, Rows } from "@loopbid/db";
import { isOver } from "@loopbid/domain";
import { armEvents } from "../outbox/record-events.ts";
import { eventsOfLive } from "../watching/listing-live.ts";

/** What the seller reads, and moderators who look a held listing up. */
export const ACCOUNT_HOLD_NOTICE =
  "This listing is hidden while its seller's account is suspended. An auction that ends meanwhile ends without a sale.";

/** Hides the live listings of a seller whose account is being closed, in the transaction that closes it. */
export async function holdListings(rows: Rows, sellerId: string, now: Date): Promise<void> {
  await rows.listings.updateMany(
    { sellerId, state: "LIVE" },
    { $set: { state: "HELD", accountHold: true, notice: ACCOUNT_HOLD_NOTICE, updatedAt: now } },
  );
}

/**
 * Shows them again when the account is reinstated, in the same transaction; those whose auction is over show as ended.
 * Returns those that are shown again: auctions are to be closed at their end, and people to be told.
 */
export async function releaseListings(
  rows: Rows,
  sellerId: string,
  now: Date,
): Promise<ListingRow[]> {
  const held = await rows.listings.find({ sellerId, state: "HELD", accountHold: true });
  const auctions = await rows.auctions.find({ _id: { $in: held.map(({ _id }) => _id) } });
  const over = new Set(auctions.filter(({ status }) => isOver(status)).map(({ _id }) => _id));
  const [ended, live] = [
    held.filter(({ _id }) => over.has(_id)),
    held.filter(({ _id }) => !over.has(_id)),
  ];
  const release = (listings: ListingRow[], state: "LIVE" | "ENDED") =>
    rows.listings.updateMany(
      { _id: { $in: listings.map(({ _id }) => _id) }, state: "HELD", accountHold: true },
      { $set: { state, accountHold: false, notice: null, updatedAt: now } },
    );
  if (ended.length > 0) await release(ended, "ENDED");
  if (live.length > 0) await release(live, "LIVE");
  const events = live.flatMap((listing) => eventsOfLive(listing, now.getTime()));
  await armEvents(rows, now.getTime(), events);
  return live;
}
