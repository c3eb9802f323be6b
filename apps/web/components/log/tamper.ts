import type { PublicLog } from "@loopbid/validators";

export type Tampered = { log: PublicLog; seq: number; from: number; to: number };

/** A copy in which one bid's price is a dollar higher, as somebody who cheats might have it; null without a bid. */
export function tamper(log: PublicLog): Tampered | null {
  const bids = log.rows.filter(({ kind }) => kind === "BID");
  const row = bids[Math.floor((bids.length - 1) / 2)];
  if (!row) return null;
  const changed = { ...row, priceCents: row.priceCents + 100 };
  const rows = log.rows.with(row.seq - 1, changed);
  return { log: { ...log, rows }, seq: row.seq, from: row.priceCents, to: changed.priceCents };
}
