import type { Document } from "mongodb";
import type { BidEntryOutput } from "./contract/contract.d.ts";
import type { Rows } from "./open.ts";
import type { BidBlockRow } from "./rows.ts";

type StoredEntry = { -readonly [Field in keyof BidEntryOutput]: BidEntryOutput[Field] };

/** One row of an auction's ledger. Many of them are stored as one block. */
export type BidRow = StoredEntry & { auctionId: string };

/** How many rows one block holds at most; readers rely on it to find the blocks of a range. */
export const MAX_BLOCK_ROWS = 1_024;

/** Which bid of whom a retry asks for. */
export interface BidKey {
  bidderId: string;
  idempotencyKey: string;
}

/** The text under which a block is found by one of its bids. */
export function bidKey({ bidderId, idempotencyKey }: BidKey): string {
  return `${bidderId}:${idempotencyKey}`;
}

/**
 * The block of rows that follow each other.
 * @throws RangeError where there is none, more than a block may hold, or a gap.
 */
export function toBlock(rows: readonly BidRow[]): Omit<BidBlockRow, "_id"> {
  const [first] = rows;
  if (!first || rows.length > MAX_BLOCK_ROWS) throw new RangeError(`a block of ${rows.length}`);
  const bidderIds = new Set<string>();
  const keys: string[] = [];
  let lastAt = first.at;
  const entries = rows.map(({ auctionId, ...entry }, index) => {
    if (auctionId !== first.auctionId || entry.seq !== first.seq + index)
      throw new RangeError(`a gap before row ${entry.seq}`);
    const { bidderId, idempotencyKey, at } = entry;
    if (at > lastAt) lastAt = at;
    if (bidderId !== null) bidderIds.add(bidderId);
    if (bidderId !== null && idempotencyKey !== null)
      keys.push(bidKey({ bidderId, idempotencyKey }));
    return entry;
  });
  return {
    auctionId: first.auctionId,
    firstSeq: first.seq,
    lastSeq: first.seq + rows.length - 1,
    bidderIds: [...bidderIds],
    // Two blocks without any would be the same key to the unique index.
    keys: keys.length > 0 ? keys : [`block:${first.seq}`],
    lastAt,
    entries,
  };
}

const DAY_MS = 24 * 3_600_000;

/**
 * A ledger that was not written batch by batch as few blocks: full ones, and none over midnight UTC, which is what bids
 * of a day are found by.
 */
export function toBlocks(rows: readonly BidRow[]): Omit<BidBlockRow, "_id">[] {
  const runs: BidRow[][] = [];
  let day = Number.NaN;
  for (const row of rows) {
    const own = Math.floor(row.at.getTime() / DAY_MS);
    const run = runs.at(-1);
    if (run && own === day && run.length < MAX_BLOCK_ROWS) run.push(row);
    else runs.push([row]);
    day = own;
  }
  return runs.map(toBlock);
}

type FewRows = Pick<BidBlockRow, "auctionId" | "entries">;

/** A stage that leaves of each block only the entries (`$$entry`) for which `cond` holds. */
function onlyEntries(cond: Document): Document {
  const entries = { $filter: { input: "$entries", as: "entry", cond } };
  return { $project: { auctionId: 1, entries } };
}

function rowsIn({ auctionId, entries }: FewRows): BidRow[] {
  return entries.map((entry) => ({ ...(entry as StoredEntry), auctionId }));
}

/** The whole ledger of an auction in the order of seq. */
export async function readLedger({ bid_blocks }: Rows, auctionId: string): Promise<BidRow[]> {
  const blocks = await bid_blocks.find({ auctionId }, { sort: { firstSeq: 1 } });
  return blocks.flatMap(rowsIn);
}

/** What judging how people bid takes of a row. */
export type BidSketch = Pick<
  BidRow,
  "auctionId" | "seq" | "kind" | "bidderId" | "priceCents" | "leaderId" | "at"
>;

const SKETCH = Object.fromEntries(
  ["seq", "kind", "bidderId", "priceCents", "leaderId", "at"].map((name) => [`entries.${name}`, 1]),
);

/** The first blocks of each ledger, those that begin before row `beforeSeq`, in the order of seq. */
export async function readSketches(
  { bid_blocks }: Rows,
  auctionIds: readonly string[],
  beforeSeq: number,
): Promise<BidSketch[]> {
  if (auctionIds.length === 0) return [];
  const blocks = await bid_blocks.find(
    { auctionId: { $in: [...auctionIds] }, firstSeq: { $lt: beforeSeq } },
    { projection: { auctionId: 1, ...SKETCH }, sort: { auctionId: 1, firstSeq: 1 } },
  );
  return blocks.flatMap(rowsIn);
}

/** In how many auctions someone has bid since then; counts no further than so many blocks. */
export async function countAuctionsOf(
  { bid_blocks }: Rows,
  bidderId: string,
  { since, mostBlocks }: { since: Date; mostBlocks: number },
): Promise<number> {
  const [counted] = await bid_blocks.aggregate<{ auctions: number }>([
    { $match: bid_blocks.storedFilter({ bidderIds: bidderId }) },
    { $limit: mostBlocks },
    { $match: { "entries.at": { $gte: since } } },
    { $group: { _id: "$auctionId" } },
    { $count: "auctions" },
  ]);
  return counted?.auctions ?? 0;
}

/** The rows with `afterSeq < seq < beforeSeq`, in the order of seq. */
export async function readLedgerRange(
  { bid_blocks }: Rows,
  auctionId: string,
  { afterSeq, beforeSeq }: { afterSeq: number; beforeSeq: number },
): Promise<BidRow[]> {
  const firstSeq = { $gt: afterSeq - MAX_BLOCK_ROWS, $lt: beforeSeq };
  const blocks = await bid_blocks.aggregate<FewRows>([
    { $match: bid_blocks.storedFilter({ auctionId, firstSeq, lastSeq: { $gt: afterSeq } }) },
    { $sort: { firstSeq: 1 } },
    onlyEntries({
      $and: [{ $gt: ["$$entry.seq", afterSeq] }, { $lt: ["$$entry.seq", beforeSeq] }],
    }),
  ]);
  return blocks.flatMap(rowsIn);
}

/** One bidder's own rows in one auction, in the order of seq. */
export async function readLedgerOf(
  { bid_blocks }: Rows,
  auctionId: string,
  bidderId: string,
): Promise<BidRow[]> {
  const blocks = await bid_blocks.aggregate<FewRows>([
    { $match: bid_blocks.storedFilter({ auctionId, bidderIds: bidderId }) },
    { $sort: { firstSeq: 1 } },
    onlyEntries({ $eq: ["$$entry.bidderId", bidderId] }),
  ]);
  return blocks.flatMap(rowsIn);
}

/** The rows of a ledger that take bids back, in the order of seq. */
export async function readRetractions({ bid_blocks }: Rows, auctionId: string): Promise<BidRow[]> {
  const blocks = await bid_blocks.aggregate<FewRows>([
    { $match: bid_blocks.storedFilter({ auctionId, "entries.kind": "RETRACTION" }) },
    { $sort: { firstSeq: 1 } },
    onlyEntries({ $eq: ["$$entry.kind", "RETRACTION"] }),
  ]);
  return blocks.flatMap(rowsIn);
}

/** The auctions whose blocks were written from `from` until before `to`, each with the first row of its first one. */
export async function auctionsBidOn(
  { bid_blocks }: Rows,
  { from, to }: { from: Date; to: Date },
): Promise<{ auctionId: string; firstSeq: number }[]> {
  const found = await bid_blocks.aggregate<{ _id: string; firstSeq: number }>([
    { $match: bid_blocks.storedFilter({ lastAt: { $gte: from, $lt: to } }) },
    { $group: { _id: "$auctionId", firstSeq: { $min: "$firstSeq" } } },
  ]);
  return found.map(({ _id, firstSeq }) => ({ auctionId: _id, firstSeq }));
}

/** How many people have a row in each of the ledgers; those that nobody bid in are left out. */
export async function countBidders(
  { bid_blocks }: Rows,
  auctionIds: readonly string[],
): Promise<Map<string, number>> {
  if (auctionIds.length === 0) return new Map();
  const counted = await bid_blocks.aggregate<{ _id: string; bidders: number }>([
    { $match: bid_blocks.storedFilter({ auctionId: { $in: [...auctionIds] } }) },
    { $project: { auctionId: 1, bidderIds: 1 } },
    { $unwind: "$bidderIds" },
    { $group: { _id: { auctionId: "$auctionId", bidderId: "$bidderIds" } } },
    { $group: { _id: "$_id.auctionId", bidders: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, bidders }) => [_id, bidders]));
}

/** The rows that were written under these keys, by `bidKey`; keys that are new have none. */
export async function findByKeys(
  { bid_blocks }: Rows,
  auctionId: string,
  keys: readonly BidKey[],
): Promise<Map<string, BidRow>> {
  if (keys.length === 0) return new Map();
  const wanted = new Set(keys.map(bidKey));
  const asked = { $in: ["$$entry.idempotencyKey", keys.map((key) => key.idempotencyKey)] };
  const blocks = await bid_blocks.aggregate<FewRows>([
    { $match: bid_blocks.storedFilter({ auctionId, keys: { $in: [...wanted] } }) },
    onlyEntries(asked),
  ]);
  const found = new Map<string, BidRow>();
  for (const row of blocks.flatMap(rowsIn)) {
    const { bidderId, idempotencyKey } = row;
    if (bidderId === null || idempotencyKey === null) continue;
    const key = bidKey({ bidderId, idempotencyKey });
    if (wanted.has(key)) found.set(key, row);
  }
  return found;
}
