import { randomWord } from "@loopbid/core";
import { type AuctionRow, type BidRow, type ListingRow, readLedger } from "@loopbid/db";
import { deliverNotification, placeBid, sweepOutbox, verifyStored } from "@loopbid/services";
import type { PlaceBidResult } from "@loopbid/validators";
import { expect } from "vitest";
import type { Person } from "../factories.ts";
import { type Harness, SYSTEM } from "../harness.ts";

/** Places a maximum as `person`; `at` (epoch ms) is when the server receives it. */
export function bidAs(
  harness: Harness,
  person: Person,
  listingId: string,
  maxCents: number,
  { at, key = randomWord(12) }: { at?: number; key?: string } = {},
): Promise<PlaceBidResult> {
  const ctx = harness.ctx(person.actor);
  const input = { listingId, maxCents, idempotencyKey: key };
  return placeBid(at === undefined ? ctx : { ...ctx, now: () => at }, input);
}

/** The `reason` of the refusal; fails where nothing was refused. */
export function reasonOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => expect.fail("was accepted"),
    (error: { detail?: { reason?: string } }) => error.detail?.reason,
  );
}

/** What the database holds of an auction, and whether its ledger proves it. */
export async function recordOf(
  harness: Harness,
  listingId: string,
): Promise<{ auction: AuctionRow; listing: ListingRow; rows: BidRow[]; proven: boolean }> {
  const { auctions, listings } = harness.db.rows;
  const auction = (await auctions.findOne({ _id: listingId }))!;
  const listing = (await listings.findOne({ _id: listingId }))!;
  const rows = await readLedger(harness.db.rows, listingId);
  return { auction, listing, rows, proven: verifyStored(auction, rows).ok };
}

/** Payloads of a queue's jobs that wait now or for a moment to come. */
export async function queuedJobs(
  { redis, jobPrefix }: Harness,
  queue: "auction" | "chat" | "mail" | "fraud" | "notification" | "outbox",
): Promise<{ name: string; data: Record<string, unknown> }[]> {
  const prefix = `${jobPrefix}:${queue}`;
  const ids = [
    ...(await redis.lrange(`${prefix}:wait`, 0, -1)),
    ...(await redis.zrange(`${prefix}:delayed`, "0", "-1")),
  ];
  return Promise.all(
    ids.map(async (id) => {
      const [name, data] = await redis.hmget(`${prefix}:${id}`, "name", "data");
      return { name: name!, data: JSON.parse(data!) as Record<string, unknown> };
    }),
  );
}

/** Does what a worker would do by `at` (epoch ms): everything in the outbox and all news that is due. */
export async function deliverDue(harness: Harness, at = harness.now()): Promise<void> {
  const ctx = { ...harness.ctx(SYSTEM), now: () => at };
  while ((await sweepOutbox(ctx)) > 0);
  await deliverNews(harness, at);
}

/** Serves every channel of every notification that is due by `at` (epoch ms). */
export async function deliverNews(harness: Harness, at = harness.now()): Promise<void> {
  const ctx = { ...harness.ctx(SYSTEM), now: () => at };
  const dueAt = { $lte: new Date(at) };
  const due = await harness.db.rows.notifications.find({
    $or: [{ emailDueAt: dueAt }, { pushDueAt: dueAt }],
  });
  for (const { _id: notificationId } of due) await deliverNotification(ctx, { notificationId });
}
