import type { Connection } from "./use-auction-live.ts";

/** Past this long (ms) without a sign of life, what the page shows may be wrong, so nobody bids on it. */
export const STALE_AFTER_MS = 7_000;

export interface Signs {
  connection: Connection;
  /** When the socket last said anything; epoch ms of this device, as all of these. */
  heardAt: number | null;
  /** When the auction's state last came, by an event or by asking. */
  updatedAt: number;
  /** When the socket was last lost; null if never. */
  lostAt: number | null;
}

/** When the page last knew that it is up to date; 0 where it has not caught up since the socket was lost. */
export function knownAt({ connection, heardAt, updatedAt, lostAt }: Signs): number {
  if (lostAt !== null && updatedAt <= lostAt) return 0;
  return connection === "live" ? Math.max(updatedAt, heardAt ?? 0) : updatedAt;
}

export function isStale(signs: Signs, now: number): boolean {
  if (signs.connection === "over") return false;
  return now - knownAt(signs) > STALE_AFTER_MS;
}
