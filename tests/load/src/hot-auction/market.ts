import { createRedis } from "@loopbid/core";
import { type Db, newId, readLedger } from "@loopbid/db";
import { verifyStored } from "@loopbid/services";
import { auctionEvents, topicOf } from "@loopbid/realtime";
import { makeAuction, newUser } from "../../../integration/factories.ts";

/** Users that may bid. */
export async function makeBidders(db: Db, count: number): Promise<string[]> {
  const users = Array.from({ length: count }, () => newUser(new Date()));
  await db.rows.users.insertMany(users);
  return users.map(({ _id }) => _id);
}

/** Live auctions that start at one dollar. */
export async function makeAuctions(db: Db, count: number): Promise<string[]> {
  const workshop = { db, now: () => Date.now() };
  const seller = newId();
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const cents = { priceCents: 100, startCents: 100 };
    ids.push((await makeAuction(workshop, seller, cents))._id);
  }
  return ids;
}

/** How many bids the auctions' ledgers prove; fails where one does not verify or its last event was not published. */
export async function proveAll(
  db: Db,
  redisUrl: string,
  auctionIds: readonly string[],
): Promise<number> {
  const redis = createRedis(redisUrl, "request");
  let bids = 0;
  for (const auctionId of auctionIds) {
    const auction = (await db.rows.auctions.findOne({ _id: auctionId }))!;
    const rows = await readLedger(db.rows, auctionId);
    const verdict = verifyStored(auction, rows);
    if (!verdict.ok || rows.length !== auction.seq) throw new Error(`${auctionId} does not verify`);
    const history = `history:${topicOf(auctionEvents, auctionId)}`;
    const told = await redis.xrevrange(history, "+", "-", "COUNT", auctionEvents.history);
    const seqs = told.map(([, fields]) => {
      const event = JSON.parse(fields[1]!) as { head: { seq: number } };
      return event.head.seq;
    });
    if (Math.max(0, ...seqs) !== rows.length) throw new Error(`${auctionId} misses events`);
    bids += rows.length;
  }
  redis.disconnect();
  return bids;
}
