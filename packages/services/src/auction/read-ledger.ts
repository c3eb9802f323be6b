import type { BidRow, Db } from "@loopbid/db";

/** Every committed ledger row of an auction, in the order of seq; `db.rows` may be a transaction's. */
export function readLedger(db: Pick<Db, "rows">, auctionId: string): Promise<BidRow[]> {
  return db.rows.bids.find({ auctionId }, { sort: { seq: 1 } });
}
