import type { AuctionHead, AuctionTerms, LedgerEntry, LedgerRow } from "@loopbid/domain";
import type { AuctionRow, BidRow } from "@loopbid/db";

export function termsOf(row: AuctionRow): AuctionTerms {
  return {
    sellerId: row.sellerId,
    startCents: row.startCents,
    reserveCents: row.reserveCents,
    buyNowCents: row.buyNowCents,
    startsAt: row.startsAt.getTime(),
    scheduledEndsAt: row.scheduledEndsAt.getTime(),
    hardCapMs: row.hardCapMs,
    secondChanceAllowed: row.secondChance,
    // Those that opened before tables could be set have none of their own.
    ...(row.increments?.length > 0 ? { increments: row.increments } : {}),
  };
}

export function headOf(row: AuctionRow): AuctionHead {
  return {
    seq: row.seq,
    status: row.status,
    priceCents: row.priceCents,
    leaderId: row.leaderId,
    leaderMaxCents: row.leaderMaxCents,
    leaderSeq: row.leaderSeq,
    runnerUpMaxCents: row.runnerUpMaxCents,
    bidCount: row.bidCount,
    reserveMet: row.reserveMet,
    effectiveEndsAt: row.effectiveEndsAt.getTime(),
  };
}

/** The columns of an auction's row that a head fills. */
export function headColumns(head: AuctionHead) {
  return { ...head, effectiveEndsAt: new Date(head.effectiveEndsAt) };
}

export function entryOf(row: BidRow): LedgerEntry {
  return {
    seq: row.seq,
    at: row.at.getTime(),
    kind: row.kind,
    bidderId: row.bidderId,
    maxCents: row.maxCents,
    priceCents: row.priceCents,
    leaderId: row.leaderId,
    bidCount: row.bidCount,
    reserveMet: row.reserveMet,
    effectiveEndsAt: row.effectiveEndsAt.getTime(),
    retracts: [...row.retracts],
    reason: row.reason,
  } as LedgerEntry;
}

/** A sealed ledger row as it is stored. */
export function bidColumns(
  auctionId: string,
  row: LedgerRow,
  extended: boolean,
  idempotencyKey: string | null,
): BidRow {
  return {
    auctionId,
    seq: row.seq,
    kind: row.kind,
    bidderId: row.bidderId,
    maxCents: row.maxCents,
    priceCents: row.priceCents,
    leaderId: row.leaderId,
    bidCount: row.bidCount,
    reserveMet: row.reserveMet,
    effectiveEndsAt: new Date(row.effectiveEndsAt),
    extended,
    idempotencyKey,
    salt: row.salt,
    commitment: row.commitment,
    previousHash: row.previousHash,
    hash: row.hash,
    retracts: row.retracts,
    reason: row.reason,
    at: new Date(row.at),
  };
}
