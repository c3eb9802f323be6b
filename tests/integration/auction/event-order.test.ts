import { createLogger, createRedis, type Redis } from "@loopbid/core";
import { openDb } from "@loopbid/db";
import { auctionEvents, createPublisher, type Delivery, Hub, topicOf } from "@loopbid/realtime";
import { buyNow, closeAuction, placeBid, retractBids } from "@loopbid/services";
import type { AuctionEvent } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, recordOf } from "./bidding.ts";
import { until } from "../until.ts";

let harness: Harness;
let subscriber: Redis;
let hub: Hub;
let seller: Person;
let bidders: Person[];

beforeAll(async () => {
  harness = await startHarness();
  subscriber = createRedis(harness.redisUrl, "subscriber");
  hub = new Hub({ subscriber, redis: harness.redis, logger: createLogger("test", "silent") });
  seller = await makePerson(harness);
  bidders = await Promise.all(Array.from({ length: 8 }, () => makePerson(harness)));
});
afterAll(async () => {
  subscriber.disconnect();
  await harness.close();
});

async function listenTo(listingId: string): Promise<Delivery<AuctionEvent>[]> {
  const heard: Delivery<AuctionEvent>[] = [];
  await hub.listen(auctionEvents, listingId, (delivery) => heard.push(delivery));
  return heard;
}

const seqs = (heard: Delivery<AuctionEvent>[]) =>
  heard.flatMap(({ event }) => ("head" in event ? [event.head.seq] : []));

describe("an auction's events", () => {
  it("come in the order of seq, one for each ledger row, when two hundred bids race", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const heard = await listenTo(_id);
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        bidAs(harness, bidders[(index * 3) % 8]!, _id, 10_000 + index * 500),
      ),
    );
    const accepted = results.filter(({ status }) => status === "fulfilled").length;
    expect(accepted).toBeGreaterThan(20);
    await until(() => expect(heard).toHaveLength(accepted));
    expect(seqs(heard)).toEqual(Array.from({ length: accepted }, (_, index) => index + 1));
    const ids = heard.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keep their order and get an id each where hundreds are sent at once", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const heard = await listenTo(_id);
    const events = Array.from({ length: 700 }, (_n, index) => ({
      kind: "watchers" as const,
      listingId: _id,
      watcherCount: index,
    }));
    const ids = await harness.ctx().publisher.publishAll(auctionEvents, _id, events);
    await until(() => expect(heard).toHaveLength(700));
    expect(heard.map(({ event }) => event)).toEqual(events);
    expect(heard.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(700);
  });

  it("come once where an answer of Redis was lost and its call is sent again, in its order", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const heard = await listenTo(_id);
    const sent: unknown[][] = [];
    const evaluate = harness.redis.eval.bind(harness.redis) as (...args: unknown[]) => unknown;
    // What ioredis keeps of a connection's calls until they are answered.
    const noting = { eval: (...args: unknown[]) => (sent.push(args), evaluate(...args)) };
    const publisher = createPublisher(noting as unknown as Redis);
    const publish = (watcherCount: number) =>
      publisher.publish(auctionEvents, _id, { kind: "watchers", listingId: _id, watcherCount });
    const counts = () =>
      heard.map(({ event }) => (event.kind === "watchers" ? event.watcherCount : null));
    await publish(1);
    await publish(2);
    for (const call of sent.slice()) expect(await evaluate(...call)).toEqual([]);
    await publish(3);
    await until(() => expect(counts()).toContain(3));
    expect(counts()).toEqual([1, 2, 3]);
    expect(await harness.redis.xlen(`history:${topicOf(auctionEvents, _id)}`)).toBe(3);
  });

  it("carry the head right after their own change, not the newest one", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const heard = await listenTo(_id);
    await Promise.all(
      [11_000, 20_000, 30_000, 40_000].map((cents, index) =>
        bidAs(harness, bidders[index]!, _id, cents),
      ),
    );
    await until(() => expect(heard).toHaveLength(4));
    const { rows } = await recordOf(harness, _id);
    const told = heard.map(({ event }) =>
      event.kind === "bid" ? [event.line.seq, event.head.priceCents, event.head.bidCount] : [],
    );
    expect(told).toEqual(rows.map(({ seq, priceCents, bidCount }) => [seq, priceCents, bidCount]));
  });

  it("come once: a retry, a refused bid and a second close send none", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const heard = await listenTo(_id);
    await bidAs(harness, bidders[0]!, _id, 20_000, { key: "only-once" });
    await bidAs(harness, bidders[0]!, _id, 20_000, { key: "only-once" });
    await bidAs(harness, bidders[1]!, _id, 5_000).catch(() => undefined);
    const late = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() };
    await closeAuction(late, { listingId: _id });
    await closeAuction(late, { listingId: _id });
    await until(() => expect(heard).toHaveLength(2));
    expect(heard[1]!.event).toMatchObject({ kind: "closed", hammerCents: 10_000 });
  });

  it("tell of retraction and buy-now, and never a hidden maximum, a reserve or a name", async () => {
    const { _id } = await makeAuction(harness, seller.row._id, {
      buyNowCents: 77_700,
      reserveCents: 66_600,
    });
    const heard = await listenTo(_id);
    const [ann, bob] = bidders as [Person, Person];
    await bidAs(harness, ann, _id, 55_500);
    await retractBids(harness.ctx(ann.actor), { listingId: _id, reason: "WRONG_AMOUNT" });
    await buyNow(harness.ctx(bob.actor), { listingId: _id });
    await until(() => expect(heard).toHaveLength(3));
    expect(heard.map(({ event }) => event.kind)).toEqual(["bid", "retracted", "closed"]);
    const told = JSON.stringify(heard);
    for (const secret of ["55500", "66600", ann.row.handle, bob.row.handle, ann.row._id])
      expect(told).not.toContain(secret);
  });

  it("do not hold up or fail a bid while Redis is away", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const db = openDb({ url: harness.databaseUrl, appName: "no-redis" });
    const away = () => Promise.reject(new Error("Redis is away"));
    const publisher = { publish: away, publishAll: away };
    const ctx = { ...harness.ctx(bidders[0]!.actor), db, publisher };
    const result = await placeBid(ctx, {
      listingId: _id,
      maxCents: 20_000,
      idempotencyKey: "without-redis",
    });
    await db.close();
    expect(result).toMatchObject({ outcome: "LEADING", seq: 1 });
  });
});
