import type { Document, WithId } from "mongodb";
import { type BidRow, MAX_BLOCK_ROWS, toBlocks } from "./bid-blocks.ts";
import { fromStored } from "./object-ids.ts";
import type { Db } from "./open.ts";

const OLD = "bids";

/**
 * Moves a ledger of one document a row (`bids`) into blocks, and drops what it moved. Safe to repeat after a crash: rows
 * that a block holds already are left out. No process may take bids meanwhile.
 * @returns how many rows were moved; 0 where there is nothing old.
 */
export async function migrateBidRows(db: Db): Promise<number> {
  const old = db.client.db().collection(OLD);
  const [exists] = await db.client.db().listCollections({ name: OLD }).toArray();
  if (!exists) return 0;
  let moved = 0;
  let waiting: BidRow[] = [];
  const flush = async () => {
    const [first] = waiting;
    if (!first) return;
    const [last] = await db.rows.bid_blocks.find(
      { auctionId: first.auctionId },
      { sort: { firstSeq: -1 }, limit: 1, projection: { lastSeq: 1 } },
    );
    const rows = waiting.filter(({ seq }) => seq > (last?.lastSeq ?? 0));
    for (const block of toBlocks(rows)) await db.rows.bid_blocks.insertOne(block);
    moved += rows.length;
    waiting = [];
  };
  for await (const document of old.find().sort({ auctionId: 1, seq: 1 })) {
    const { _id, ...row } = fromStored<BidRow & WithId<Document>>(document);
    const [first] = waiting;
    if (first && (first.auctionId !== row.auctionId || waiting.length === MAX_BLOCK_ROWS))
      await flush();
    waiting.push(row);
  }
  await flush();
  await old.drop();
  return moved;
}

/** Dates blocks that were written before blocks had a `lastAt`. Safe to repeat. */
export async function dateBidBlocks(db: Db): Promise<void> {
  const undated = { lastAt: { $exists: false } };
  const blocks = db.rows.bid_blocks.driver;
  await blocks.updateMany(undated, [{ $set: { lastAt: { $max: "$entries.at" } } }]);
}
