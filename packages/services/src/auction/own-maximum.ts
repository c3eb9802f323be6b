import type { BidRow } from "@loopbid/db";

type OwnRow = Pick<BidRow, "kind" | "seq" | "maxCents" | "retracts">;

/** One bidder's standing maximum in cents from that bidder's own ledger rows; null where all bids were taken back. */
export function ownMaximum(rows: readonly OwnRow[]): number | null {
  const retracted = new Set(rows.flatMap(({ retracts }) => retracts));
  const standing = rows.filter(({ kind, seq }) => kind === "BID" && !retracted.has(seq));
  return standing.reduce<number | null>(
    (highest, { maxCents }) => Math.max(highest ?? 0, maxCents ?? 0),
    null,
  );
}
