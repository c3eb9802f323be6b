import { createHash } from "node:crypto";
import type { AuctionRow, BidRow } from "@loopbid/db";
import { auditLog } from "@loopbid/domain";
import { publicLogOf, verifyStored } from "@loopbid/services";
import type { World } from "../world/world.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The winner by the rule's own words: the highest maximum that stands, the earliest at a tie. */
function bestOf(rows: readonly BidRow[]): BidRow | null {
  const taken = new Set(rows.flatMap(({ retracts }) => retracts));
  let best: BidRow | null = null;
  for (const row of rows) {
    if (row.kind !== "BID" || taken.has(row.seq)) continue;
    if (!best || row.maxCents! > best.maxCents!) best = row;
  }
  return best;
}

type Fail = (rule: string, detail: string) => void;

function checkLedger(world: World, fail: Fail): void {
  const auction = world.ledger.auction();
  const rows = world.ledger.rows();
  const verdict = verifyStored(auction, rows);
  if (!verdict.ok)
    return fail("the ledger can be replayed", `${verdict.problem} at ${verdict.seq}`);
  const { priceCents, status, seq, bidCount } = verdict.head;
  for (const [name, value] of Object.entries({ priceCents, status, seq, bidCount })) {
    const stored = auction[name as keyof AuctionRow];
    if (stored !== value)
      fail("the ledger leads to the head", `${name}: ${String(stored)}, not ${value}`);
  }
  if (auction.effectiveEndsAt.getTime() !== verdict.head.effectiveEndsAt)
    fail("the ledger leads to the head", "its end");
  const best = bestOf(rows);
  if (rows.at(-1)?.kind !== "BUY_NOW") {
    const [leader, maximum, at] = [best?.bidderId, best?.maxCents, best?.seq];
    if (auction.leaderId !== (leader ?? null)) fail("the ledger leads to the head", "its leader");
    if (auction.leaderMaxCents !== (maximum ?? null) || auction.leaderSeq !== (at ?? null))
      fail("the ledger leads to the head", "its leader's maximum");
  }
  const report = auditLog(publicLogOf(auction, rows), sha256);
  for (const [check, finding] of Object.entries(report)) {
    if (finding) fail("the public log proves itself", `${check}: ${JSON.stringify(finding)}`);
  }
}

function checkRows(world: World, fail: Fail): void {
  const auction = world.ledger.auction();
  const rows = world.ledger.rows();
  const latest = auction.scheduledEndsAt.getTime() + auction.hardCapMs;
  let [price, end] = [auction.startCents, auction.scheduledEndsAt.getTime()];
  for (const [index, row] of rows.entries()) {
    const before = rows.slice(0, index + 1);
    const name = `row ${row.seq} (${row.kind})`;
    if (row.seq !== index + 1)
      fail("seq has no gap and no repeat", `${name} as number ${index + 1}`);
    if (row.kind !== "RETRACTION" && row.priceCents < price) fail("the price never falls", name);
    if (row.effectiveEndsAt.getTime() > latest) fail("the end keeps to the cap", name);
    if (row.kind === "BID") {
      if (row.at.getTime() >= end) fail("nothing is accepted after the end", name);
      if (!world.witness.wasReceived(row.at.getTime())) fail("a bid counts when it arrived", name);
      const best = bestOf(before)!;
      if (row.leaderId !== best.bidderId) fail("the best bid leads", name);
      if (row.priceCents > best.maxCents!) fail("nobody pays above the own maximum", name);
    }
    if (row.kind === "CLOSED" && row.at.getTime() < end) fail("no end before its time", name);
    if (index > 0 && isEnd(rows[index - 1]!)) fail("nothing comes after the end", name);
    price = row.priceCents;
    end = row.effectiveEndsAt.getTime();
  }
}

function isEnd({ kind }: BidRow): boolean {
  return kind !== "BID" && kind !== "RETRACTION";
}

function checkAcknowledged(world: World, fail: Fail): void {
  const seen = new Map<string, number>();
  for (const { bidderId, idempotencyKey } of world.ledger.rows()) {
    if (idempotencyKey === null) continue;
    const key = `${bidderId} ${idempotencyKey}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.get(key)! > 1) fail("one key, one row", key);
  }
  for (const { bidderId, key, maxCents, name, answer } of world.witness.acknowledgements.values()) {
    const [row] = world.ledger.rowsOf(bidderId, key);
    if (!row) return fail("what was acknowledged is stored", `${name} ${key}`);
    const leads = row.leaderId === bidderId ? "LEADING" : "OUTBID";
    if (row.seq !== answer.seq || row.maxCents !== maxCents || leads !== answer.outcome)
      fail("stored as it was answered", `${name} ${key}`);
  }
}

function checkSale(world: World, fail: Fail): void {
  const [auction, listing, orders] = [
    world.ledger.auction(),
    world.ledger.listing(),
    world.ledger.orders(),
  ];
  const sold = auction.status === "ENDED_SOLD";
  if (orders.length !== (sold ? 1 : 0))
    fail("one order a sale", `${orders.length}, ${auction.status}`);
  if (listing.state !== (sold ? "SOLD" : "ENDED")) fail("the listing follows", listing.state);
  if (listing.priceCents !== auction.priceCents || listing.bidCount !== auction.bidCount)
    fail("the listing follows", `${listing.priceCents} cents, ${listing.bidCount} bids`);
  const ends = world.ledger.rows().filter(isEnd);
  if (ends.length !== 1) fail("one end", `${ends.length}`);
  const [end] = ends;
  const best = bestOf(world.ledger.rows());
  const winner = end?.kind === "BUY_NOW" ? end.bidderId : (best?.bidderId ?? null);
  const [order] = orders;
  if (order && (order.buyerId !== winner || order.cents !== auction.priceCents))
    fail("the best bid wins", `${order.buyerId}, not ${winner}`);
  const reserve = auction.reserveCents ?? 0;
  const worth = best !== null && best.maxCents! >= reserve;
  if (end?.kind === "CLOSED" && worth !== sold) fail("the best bid wins", auction.status);
  for (const { buyerId, cents } of world.witness.sales) {
    if (order?.buyerId !== buyerId || order.cents !== cents)
      fail("what was bought is an order", buyerId);
  }
}

/** Every page shows the head as it is; asked when everything has come to rest. */
export function checkPages(world: World, fail: Fail): void {
  const { seq, status, leaderId } = world.ledger.auction();
  for (const { name, head, lines, person } of world.pages) {
    if (head?.seq !== seq || head.status !== status)
      fail("every page gets there", `${name} shows seq ${head?.seq} ${head?.status}, not ${seq}`);
    if (lines && (lines.lines[0]?.seq ?? 0) !== seq)
      fail("every page gets there", `${name} lists up to ${lines.lines[0]?.seq}, not ${seq}`);
    const leads = head?.viewer.standing === "LEADING" || head?.viewer.standing === "WON";
    const over = status === "ENDED_UNSOLD" || status === "CANCELLED";
    if (!over && leads !== (leaderId === person.userId))
      fail("every page knows who leads", `${name}: ${head?.viewer.standing}`);
  }
}

export function checkEnd(world: World, fail: Fail): void {
  checkRows(world, fail);
  checkLedger(world, fail);
  checkAcknowledged(world, fail);
  checkSale(world, fail);
  checkPages(world, fail);
}
