import { type AuctionRow, type ListingRow, readLedger, type Rows } from "@loopbid/db";
import { type SecondChance, secondChanceFor } from "@loopbid/domain";
import { entryOf } from "../auction/rows.ts";
import { isRelisted } from "./relisted.ts";

export interface NextBidder extends SecondChance {
  auction: AuctionRow;
}

/**
 * Who would get the next offer, and at which price; null where the item was not auctioned to an end, was taken at its
 * buy-now price, is listed again, or nobody is left who may buy.
 */
export async function nextBidder(
  rows: Rows,
  listing: Pick<ListingRow, "_id" | "sellerId">,
): Promise<NextBidder | null> {
  const listingId = listing._id;
  const [auction, offers, orders, blocks] = await Promise.all([
    rows.auctions.findOne({ _id: listingId }),
    rows.second_chance_offers.find({ listingId }),
    rows.orders.find({ listingId }),
    rows.blocks.find({ blockerId: listing.sellerId }),
  ]);
  const ended = auction?.status === "ENDED_SOLD" || auction?.status === "ENDED_UNSOLD";
  if (!ended || orders.some(({ source }) => source === "BUY_NOW")) return null;
  if (await isRelisted(rows, listingId)) return null;
  const ledger = (await readLedger(rows, listingId)).map(entryOf);
  const bidderIds = [...new Set(ledger.flatMap(({ bidderId }) => bidderId ?? []))];
  const bidders = await rows.users.find({ _id: { $in: bidderIds } });
  const welcome = new Set(
    bidders
      .filter((user) => user.status === "ACTIVE" && user.emailVerifiedAt)
      .map(({ _id }) => _id),
  );
  const passed = [
    ...offers.map(({ bidderId }) => bidderId),
    ...orders.map(({ buyerId }) => buyerId),
    ...blocks.map(({ blockedId }) => blockedId),
    ...bidderIds.filter((id) => !welcome.has(id)),
  ];
  const next = secondChanceFor(ledger, passed);
  return next && { ...next, auction };
}
