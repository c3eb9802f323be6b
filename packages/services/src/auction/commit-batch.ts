import { ConflictError, NotFoundError, UnavailableError } from "@loopbid/core";
import {
  type AuctionRow,
  type BidRow,
  type Db,
  isDuplicateKey,
  type ListingRow,
  type Rows,
} from "@loopbid/db";
import { type LedgerEntry, sealEntries } from "@loopbid/domain";
import type { DeskOperation, DeskState, Settled } from "./desk-operation.ts";
import { sealToolsOf } from "./evidence.ts";
import { bidColumns, entryOf, headColumns, headOf, termsOf } from "./rows.ts";

const MAX_ATTEMPTS = 12;

/** Another process changed the head first: reload and run the batch again. */
class LostRaceError extends Error {}

interface Loaded {
  state: DeskState;
  known: Map<string, BidRow>;
}

function keyOf(bidderId: string, key: string): string {
  return `${bidderId} ${key}`;
}

async function load(
  db: Db,
  auctionId: string,
  operations: readonly DeskOperation[],
): Promise<Loaded> {
  const keys = operations.flatMap(({ idempotency }) => (idempotency ? [idempotency.key] : []));
  const needsLedger = operations.some((operation) => operation.needsLedger);
  const [auction, listing, known, ledger] = await Promise.all([
    db.rows.auctions.findOne({ _id: auctionId }),
    db.rows.listings.findOne({ _id: auctionId }),
    keys.length > 0 ? db.rows.bids.find({ auctionId, idempotencyKey: { $in: keys } }) : [],
    needsLedger ? db.rows.bids.find({ auctionId }, { sort: { seq: 1 } }) : [],
    ...operations.map(({ ready }) => ready),
  ]);
  if (!auction || !listing) throw new NotFoundError("There is no such auction.");
  const entries = ledger.filter((row) => row.seq <= auction.seq).map(entryOf);
  // The head and the ledger are two reads: a commit between them shows as rows that are missing.
  if (needsLedger && entries.length !== auction.seq) throw new LostRaceError();
  return {
    state: { auction, listing, terms: termsOf(auction), head: headOf(auction), ledger: entries },
    known: new Map(known.map((row) => [keyOf(row.bidderId ?? "", row.idempotencyKey ?? ""), row])),
  };
}

interface Plan {
  settled: Settled[];
  rows: Omit<BidRow, "_id">[];
  accepted: { operation: DeskOperation; after: DeskState }[];
  final: DeskState;
}

function plan(
  auctionId: string,
  { state, known }: Loaded,
  operations: readonly DeskOperation[],
): Plan {
  let current = state;
  const tools = sealToolsOf(state.auction);
  const answered = new Map(known);
  const rows: Plan["rows"] = [];
  const accepted: Plan["accepted"] = [];
  const settled = operations.map((operation): Settled => {
    const { idempotency } = operation;
    const first = idempotency && answered.get(keyOf(idempotency.bidderId, idempotency.key));
    if (first) return { ok: true, replayed: true, rows: [first], after: current };
    const outcome = operation.decide(current);
    if (!outcome.ok) return outcome;
    if (outcome.entries.length === 0) return { ok: true, replayed: true, rows: [], after: current };
    const sealed = sealEntries(outcome.entries, current.auction.headHash, tools);
    const key = idempotency?.key ?? null;
    const own = sealed.map((row) =>
      bidColumns(auctionId, row, row.effectiveEndsAt > current.head.effectiveEndsAt, key),
    ) as BidRow[];
    const headHash = sealed.at(-1)!.hash;
    current = {
      ...current,
      head: outcome.head,
      auction: { ...current.auction, ...headColumns(outcome.head), headHash },
      ledger: [...current.ledger, ...(outcome.entries as LedgerEntry[])],
    };
    rows.push(...own);
    accepted.push({ operation, after: current });
    if (idempotency) answered.set(keyOf(idempotency.bidderId, idempotency.key), own[0]!);
    return { ok: true, replayed: false, rows: own, after: current };
  });
  return { settled, rows, accepted, final: current };
}

function listingColumns({ head }: DeskState): Partial<ListingRow> {
  return {
    priceCents: head.priceCents,
    bidCount: head.bidCount,
    endsAt: new Date(head.effectiveEndsAt),
  };
}

async function write(rows: Rows, before: AuctionRow, planned: Plan): Promise<void> {
  const { auction } = planned.final;
  const { _id, ...columns } = auction;
  const won = await rows.auctions.updateOne(
    { _id, seq: before.seq, status: before.status },
    { $set: { ...columns, updatedAt: new Date() } },
  );
  if (won === 0) throw new LostRaceError();
  await rows.bids.insertMany(planned.rows);
  const { state } = planned.final.listing;
  const same = await rows.listings.updateOne(
    { _id, state },
    { $set: listingColumns(planned.final) },
  );
  if (same === 0) throw new LostRaceError();
  for (const { operation, after } of planned.accepted) await operation.write?.(rows, after);
}

/**
 * Runs operations in order against the head and commits them in one transaction: the head only if its seq is still the
 * one that was read, the ledger rows under their unique (auction, seq).
 * @throws NotFoundError, UnavailableError where other processes win the head again and again.
 */
export async function commitBatch(
  db: Db,
  auctionId: string,
  operations: readonly DeskOperation[],
): Promise<Settled[]> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    try {
      const loaded = await load(db, auctionId, operations);
      const planned = plan(auctionId, loaded, operations);
      if (planned.accepted.length === 0) return planned.settled;
      await db.transaction((rows) => write(rows, loaded.state.auction, planned));
      return planned.settled;
    } catch (error) {
      if (!(error instanceof LostRaceError) && !isDuplicateKey(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * attempt));
    }
  }
  throw new UnavailableError("Too many bids at once. Try again in a second.", {
    reason: "DESK_BUSY",
  });
}

/** Refuses while the listing is not open to buyers: held, in review or removed. */
export function assertOpen({ listing }: DeskState): { ok: false; error: ConflictError } | null {
  if (listing.state === "LIVE") return null;
  const ended = listing.state === "ENDED" || listing.state === "SOLD";
  const message = ended ? "This auction has ended." : "This listing is not open right now.";
  return {
    ok: false,
    error: new ConflictError(message, { reason: ended ? "AUCTION_ENDED" : "LISTING_NOT_LIVE" }),
  };
}
