import type { BidRow, Db } from "@loopbid/db";

/** Every committed ledger row of an auction, in the order of seq. */
export function readLedger(db: Db, auctionId: string): Promise<BidRow[]> {
  return db.rows.bids.find({ auctionId }, { sort: { seq: 1 } });
}
