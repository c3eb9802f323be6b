import { NotFoundError, UnavailableError } from "@loopbid/core";
import {
  bidKey,
  type BidKey,
  type BidRow,
  type Db,
  findByKeys,
  isDuplicateKey,
  type ListingRow,
  readLedger,
  type Rows,
  toBlock,
} from "@loopbid/db";
import { blockedBy } from "./bidder-state.ts";
import { deskMetrics } from "./desk-metrics.ts";
import type { DeskOperation, DeskState, Settled } from "./desk-operation.ts";
import { type DeskPort, systemPort } from "./desk-port.ts";
import { type Plan, planBatch } from "./plan-batch.ts";
import { entryOf, headColumns, headOf, termsOf } from "./rows.ts";

const MAX_ATTEMPTS = 12;
const PAUSE_MS = 5;

/** Another process changed the head first: reload and run the batch again. */
class LostRaceError extends Error {}

export interface CommitOptions {
  /** Epoch ms, for `updatedAt` only. */
  now: () => number;
  /** Where the last batch of this desk left the auction: saves reading it. */
  from?: DeskState | undefined;
  port?: DeskPort | undefined;
  /** Called when the block, the longest of the writes, is on its way: the time to do something else. */
  onBlockSent?: (() => void) | undefined;
}

export interface Committed {
  /** One for each operation, in their order. */
  settled: Settled[];
  /** What the next batch may start from; none where an operation wrote more than the ledger. */
  next: DeskState | undefined;
}

async function load(db: Db, auctionId: string, needsLedger: boolean): Promise<DeskState> {
  const [auction, listing, ledger] = await Promise.all([
    db.rows.auctions.findOne({ _id: auctionId }),
    db.rows.listings.findOne({ _id: auctionId }),
    needsLedger ? readLedger(db.rows, auctionId) : [],
  ]);
  if (!auction || !listing) throw new NotFoundError("There is no such auction.");
  const entries = ledger.filter((row) => row.seq <= auction.seq).map(entryOf);
  // The head and the ledger are two reads: a commit between them shows as rows that are missing.
  if (needsLedger && entries.length !== auction.seq) throw new LostRaceError();
  return {
    auction,
    listing,
    terms: termsOf(auction),
    head: headOf(auction),
    blocked: await blockedBy(db.rows, auction.sellerId),
    ledger: entries,
  };
}

function listingColumns({ head }: DeskState): Partial<ListingRow> {
  return {
    priceCents: head.priceCents,
    bidCount: head.bidCount,
    endsAt: new Date(head.effectiveEndsAt),
  };
}

/** Nothing is written unless head and listing are still those that the plan started from. */
async function write(
  rows: Rows,
  before: DeskState,
  planned: Plan,
  { now, onBlockSent }: Attempt["options"],
): Promise<void> {
  const { final, accepted } = planned;
  const { _id, seq, status } = before.auction;
  const won = await rows.auctions.updateOne(
    { _id, seq, status },
    {
      $set: {
        ...headColumns(final.head),
        headHash: final.auction.headHash,
        updatedAt: new Date(now()),
      },
    },
  );
  if (won === 0) throw new LostRaceError();
  const { state, version } = before.listing;
  const same = await rows.listings.updateOne(
    { _id, state, version },
    { $set: listingColumns(final) },
  );
  if (same === 0) throw new LostRaceError();
  const stored = rows.bid_blocks.insertOne(toBlock(planned.rows));
  onBlockSent?.();
  await stored;
  for (const { operation, after } of accepted) await operation.write?.(rows, after);
}

/**
 * A refused operation may be a retry: then it gets the answer that its key got first. Where that cannot be told, only
 * these operations fail, for the rest of the batch may be committed.
 */
async function answerRetries(db: Db, auctionId: string, planned: Plan): Promise<void> {
  const { settled, unsure, final } = planned;
  const keys = unsure.map(({ key }) => key);
  const found = await findByKeys(db.rows, auctionId, keys).catch(() => null);
  for (const { index, key } of unsure) {
    const first = found?.get(bidKey(key));
    if (first) settled[index] = { ok: true, replayed: true, rows: [first], after: final };
    else if (!found) settled[index] = { ok: false, error: new UnavailableError("Try again.") };
  }
}

interface Attempt {
  db: Db;
  auctionId: string;
  operations: readonly DeskOperation[];
  known: ReadonlyMap<string, BidRow>;
  options: { now: () => number; port: DeskPort; onBlockSent?: (() => void) | undefined };
}

async function attempt(
  { db, auctionId, operations, known, options }: Attempt,
  from: DeskState | undefined,
): Promise<Committed> {
  const needsLedger = operations.some((operation) => operation.needsLedger);
  const remembered = needsLedger ? undefined : from;
  let state = remembered
    ? { ...remembered, blocked: await blockedBy(db.rows, remembered.auction.sellerId) }
    : await load(db, auctionId, needsLedger);
  const { makeSalt } = options.port;
  let planned = planBatch(state, known, operations, makeSalt);
  if (remembered && planned.accepted.length === 0) {
    // No conditional write confirms what was remembered, so nobody is refused on its word.
    state = await load(db, auctionId, false);
    planned = planBatch(state, known, operations, makeSalt);
  }
  const before = state;
  const commit = async () => {
    if (planned.accepted.length === 0) return;
    await db.transaction((rows) => write(rows, before, planned, options));
  };
  const retries = answerRetries(db, auctionId, planned);
  await commit();
  await retries;
  const { settled, accepted, final } = planned;
  if (accepted.some(({ operation }) => operation.write)) return { settled, next: undefined };
  return { settled, next: { ...final, ledger: [] } };
}

/**
 * Runs operations in order against the head and commits them in one transaction: the head only if its seq is still the
 * one that was planned on, the rows as one block under its unique (auction, first seq). A key that the ledger holds
 * already shows as a duplicate; then all keys are looked up and the batch runs again.
 * @throws NotFoundError, UnavailableError where other processes win the head again and again.
 */
export async function commitBatch(
  db: Db,
  auctionId: string,
  operations: readonly DeskOperation[],
  { now, from, port = systemPort, onBlockSent }: CommitOptions,
): Promise<Committed> {
  const keys = operations.flatMap(({ idempotency }): BidKey[] =>
    idempotency ? [idempotency] : [],
  );
  let known: ReadonlyMap<string, BidRow> = new Map();
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
    try {
      const job = {
        db,
        auctionId,
        operations,
        known,
        options: { now, port, onBlockSent },
      };
      return await attempt(job, tries === 1 ? from : undefined);
    } catch (error) {
      if (!(error instanceof LostRaceError) && !isDuplicateKey(error)) throw error;
      deskMetrics.lost.inc();
      await port.pause(port.random() * PAUSE_MS * tries);
      known = await findByKeys(db.rows, auctionId, keys);
    }
  }
  throw new UnavailableError("Too many bids at once. Try again in a second.", {
    reason: "DESK_BUSY",
  });
}
