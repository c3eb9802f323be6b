import { type BidKey, bidKey, type BidRow } from "@loopbid/db";
import { type LedgerEntry, sealEntries } from "@loopbid/domain";
import type { DeskOperation, DeskState, Settled } from "./desk-operation.ts";
import { sealToolsOf } from "./evidence.ts";
import { bidColumns, headColumns } from "./rows.ts";

export interface Plan {
  settled: Settled[];
  /** The new ledger rows, in the order of seq. */
  rows: BidRow[];
  accepted: { operation: DeskOperation; after: DeskState }[];
  final: DeskState;
  /** Refusals of operations with a key: each may be a retry whose first answer is in the ledger. */
  unsure: { index: number; key: BidKey }[];
}

/**
 * Runs operations in order against a state, without I/O. `known` holds the rows of keys that were looked up.
 * A key that comes twice in one batch gets one row.
 */
export function planBatch(
  state: DeskState,
  known: ReadonlyMap<string, BidRow>,
  operations: readonly DeskOperation[],
  makeSalt: () => string,
): Plan {
  const tools = sealToolsOf(state.auction, makeSalt);
  const answered = new Map(known);
  const ledger: LedgerEntry[] = [...state.ledger];
  const auctionId = state.auction._id;
  const planned: Plan = { settled: [], rows: [], accepted: [], final: state, unsure: [] };
  let current: DeskState = { ...state, ledger };
  for (const [index, operation] of operations.entries()) {
    const { idempotency: key } = operation;
    const first = key && answered.get(bidKey(key));
    if (first) {
      planned.settled.push({ ok: true, replayed: true, rows: [first], after: current });
      continue;
    }
    const outcome = operation.decide(current);
    if (!outcome.ok) {
      if (key) planned.unsure.push({ index, key });
      planned.settled.push(outcome);
      continue;
    }
    if (outcome.entries.length === 0) {
      planned.settled.push({ ok: true, replayed: true, rows: [], after: current });
      continue;
    }
    const end = current.head.effectiveEndsAt;
    const own = sealEntries(outcome.entries, current.auction.headHash, tools).map((row) =>
      bidColumns(auctionId, row, row.effectiveEndsAt > end, key?.idempotencyKey ?? null),
    );
    const headHash = own.at(-1)!.hash;
    const auction = { ...current.auction, ...headColumns(outcome.head), headHash };
    ledger.push(...outcome.entries);
    current = { ...current, head: outcome.head, auction };
    planned.rows.push(...own);
    planned.accepted.push({ operation, after: current });
    if (key) answered.set(bidKey(key), own[0]!);
    planned.settled.push({ ok: true, replayed: false, rows: own, after: current });
  }
  return { ...planned, final: current };
}
