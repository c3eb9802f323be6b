import type { WatcherOfferRow } from "@loopbid/db";
import type { WatcherOffer } from "@loopbid/validators";

/** `watchers` (how many it went to, never who) is the seller's to know. */
export function toWatcherOffer(row: WatcherOfferRow, reader: "SELLER" | "WATCHER"): WatcherOffer {
  return {
    id: row._id,
    listingId: row.listingId,
    cents: row.cents,
    state: row.state,
    watchers: reader === "SELLER" ? row.watcherIds.length : null,
    expiresAt: row.expiresAt.toISOString(),
  };
}
