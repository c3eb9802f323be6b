import {
  type AuctionRow,
  type Db,
  type ListingRow,
  type MailRow,
  type OrderRow,
  readLedger,
  type UserRow,
} from "@loopbid/db";
import type { LedgerRow } from "@loopbid/domain";
import { verifyStored } from "@loopbid/services";
import type { Lot } from "../people/factories.ts";

export type StoredRow = LedgerRow & { idempotencyKey: string | null };

/** All that the database holds of an auction once it is over. */
export interface Truth {
  lot: Lot;
  auction: AuctionRow;
  listing: ListingRow;
  rows: StoredRow[];
  /** What is wrong with the hash chain or the replay; null where it proves itself. */
  problem: string | null;
  orders: OrderRow[];
  buyer: UserRow | null;
  mails: MailRow[];
  closings: number;
}

export async function readTruth(db: Db, lot: Lot): Promise<Truth> {
  const { listingId } = lot;
  const { auctions, audit_entries, listings, mails, orders, users } = db.rows;
  const auction = (await auctions.findOne({ _id: listingId }))!;
  const stored = await readLedger(db.rows, listingId);
  const rows = stored.map((row) => ({
    ...row,
    at: Number(row.at),
    effectiveEndsAt: Number(row.effectiveEndsAt),
  })) as unknown as StoredRow[];
  const verdict = verifyStored(auction, stored);
  const sold = await orders.find({ listingId });
  const buyer = sold[0] ? await users.findOne({ _id: sold[0].buyerId }) : null;
  return {
    lot,
    auction,
    listing: (await listings.findOne({ _id: listingId }))!,
    rows,
    problem: verdict.ok ? null : `${verdict.problem} at seq ${verdict.seq}`,
    orders: sold,
    buyer,
    mails: await mails.find({ text: { $regex: lot.title } }),
    closings: await audit_entries.count({ entityId: listingId, action: "auction.closed" }),
  };
}
