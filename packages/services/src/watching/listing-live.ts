import type { ListingRow, OutboxEventRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import type { NextEvent } from "../outbox/record-events.ts";
import { matchListing } from "../saved-search/match-listing.ts";
import { ENDING_SOON_MS } from "./ending-soon.ts";
import { tellOfPriceDrop } from "./price-drop.ts";
import { tellOfRelisting } from "./relisted.ts";

/** What must follow when a listing is shown to everyone: for the first time, after an edit or after it was held. */
export function eventsOfLive(
  { _id: subjectId, version, format, endsAt }: ListingRow,
  now: number,
): NextEvent[] {
  const live: NextEvent = { kind: "LISTING_LIVE", subjectId, step: version, dueAt: now };
  if (format !== "AUCTION" || !endsAt) return [live];
  const dueAt = Math.max(now, endsAt.getTime() - ENDING_SOON_MS);
  return [live, { kind: "ENDING_SOON", subjectId, dueAt }];
}

/**
 * Tells everyone whom a listing that is live concerns. One that is not any more concerns nobody: when it is back, that is
 * an event of its own.
 */
export async function tellOfLive(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  const listing = await ctx.db.rows.listings.findOne({ _id: event.subjectId, state: "LIVE" });
  if (!listing) return;
  // Before the searches: who watches a listing is told of its price rather than that it is new.
  await tellOfPriceDrop(ctx, listing);
  await tellOfRelisting(ctx, listing);
  await matchListing(ctx, { listingId: listing._id });
}
