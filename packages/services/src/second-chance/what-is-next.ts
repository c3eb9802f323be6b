import type { ListingRow, SecondChanceOfferRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { type NextBidder, nextBidder } from "./next-bidder.ts";

/** What a listing without a sale waits for: an open offer, or the seller's word to make one to the next bidder. */
export async function whatIsNext(
  ctx: ServiceContext,
  listing: ListingRow,
): Promise<{ offer: SecondChanceOfferRow | null; next: NextBidder | null }> {
  const { rows } = ctx.db;
  const listingId = listing._id;
  const offer = await rows.second_chance_offers.findOne({ listingId, state: "OPEN" });
  if (offer || listing.state !== "ENDED") return { offer, next: null };
  return { offer: null, next: await nextBidder(rows, listing) };
}
