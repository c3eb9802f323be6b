import type { Board } from "../people/board.ts";
import type { Intent } from "../people/bidder.ts";
import type { StoredRow, Truth } from "./read-truth.ts";

/** How far (ms) a time in the ledger may be from what people saw on their own clock. */
const CLOCK_MS = 400;

function checkOrder({ rows, problem, auction }: Truth): string[] {
  const problems = problem ? [`the ledger does not prove itself: ${problem}`] : [];
  if (rows.length !== auction.seq) problems.push(`head at ${auction.seq}, ${rows.length} rows`);
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) problems.push(`row ${index + 1} has seq ${row.seq}`);
    const before = rows[index - 1];
    if (before && row.priceCents < before.priceCents) problems.push(`price falls at ${row.seq}`);
  }
  return problems;
}

function checkEnd({ auction, listing, rows, orders, closings }: Truth): string[] {
  const problems: string[] = [];
  const bids = rows.filter(({ kind }) => kind === "BID");
  const closed = rows.filter(({ kind }) => kind === "CLOSED");
  if (closed.length !== 1 || closings !== 1)
    problems.push(`closed ${closed.length} times, audited ${closings} times`);
  if (closed[0] && closed[0].seq !== rows.length) problems.push("rows after the end");
  const best = bids.reduce<StoredRow | null>(
    (most, bid) => (!most || bid.maxCents! > most.maxCents! ? bid : most),
    null,
  );
  if (auction.leaderId !== (best?.bidderId ?? null)) problems.push("the best bid did not win");
  const expected = best
    ? { status: "ENDED_SOLD", state: "SOLD" }
    : { status: "ENDED_UNSOLD", state: "ENDED" };
  if (auction.status !== expected.status || listing.state !== expected.state)
    problems.push(`ended as ${auction.status}, listing ${listing.state}`);
  if (orders.length !== (best ? 1 : 0)) problems.push(`${orders.length} orders`);
  const [order] = orders;
  if (order && (order.buyerId !== best?.bidderId || order.cents !== auction.priceCents))
    problems.push("the order is not what was won");
  return problems;
}

function checkClock(
  { rows, auction, lot }: Truth,
  intents: readonly Intent[],
  board: Board,
): string[] {
  const problems: string[] = [];
  const end = auction.effectiveEndsAt.getTime();
  const early = end - (board.endSeenAt.get(lot.listingId) ?? Number.POSITIVE_INFINITY);
  if (early > CLOCK_MS) problems.push(`was over ${early} ms before its end`);
  const byKey = new Map(rows.map((row) => [row.idempotencyKey, row]));
  for (const { key, sentAt, answeredAt } of intents) {
    const row = byKey.get(key);
    if (row && (row.at < sentAt - CLOCK_MS || row.at > answeredAt + CLOCK_MS))
      problems.push(`bid ${row.seq} is dated ${row.at - sentAt} ms after it was sent`);
  }
  return problems;
}

function checkIntents(rows: readonly StoredRow[], intents: readonly Intent[]): string[] {
  const known = new Map<string, StoredRow[]>();
  for (const row of rows) {
    if (row.idempotencyKey === null) continue;
    known.set(row.idempotencyKey, [...(known.get(row.idempotencyKey) ?? []), row]);
  }
  const problems: string[] = [];
  for (const { key, outcome, bidderId, maxCents } of intents) {
    const stored = known.get(key) ?? [];
    known.delete(key);
    if (stored.length > 1) problems.push(`${key} had ${stored.length} effects`);
    if (outcome.kind === "refused" && stored.length > 0)
      problems.push(`${key} was refused (${outcome.reason}) and stands as ${stored[0]!.seq}`);
    if (outcome.kind === "unknown") problems.push(`${key} was never answered`);
    if (outcome.kind !== "accepted") continue;
    const [row] = stored;
    if (!row) problems.push(`${key} was accepted as ${outcome.seq} and is gone`);
    else if (row.seq !== outcome.seq || row.bidderId !== bidderId || row.maxCents !== maxCents)
      problems.push(`${key} was accepted as ${outcome.seq} and stands as ${row.seq}`);
  }
  if (known.size > 0) problems.push(`${known.size} bids that nobody sent`);
  return problems;
}

/** What the ledger of one auction gets wrong, given what every bidder was told. */
export function checkLedger(truth: Truth, intents: readonly Intent[], board: Board): string[] {
  const own = intents.filter(({ listingId }) => listingId === truth.lot.listingId);
  return [
    ...checkOrder(truth),
    ...checkEnd(truth),
    ...checkClock(truth, own, board),
    ...checkIntents(truth.rows, own),
  ].map((problem) => `${truth.lot.listingId}: ${problem}`);
}

/** Mails of the sale: how many pairs are complete, and how many mails came twice. */
export function countMails({ orders, mails, buyer, lot }: Truth): {
  missing: number;
  doubled: number;
} {
  if (orders.length === 0) return { missing: 0, doubled: 0 };
  const counts = [buyer?.email, lot.seller.email].map(
    (email) => mails.filter(({ to }) => to === email).length,
  );
  return {
    missing: counts.filter((count) => count === 0).length,
    doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
  };
}
