import { createLogger, createRedis, randomWord, type Redis } from "@loopbid/core";
import { auctionEvents, createPublisher, Hub, topicOf } from "@loopbid/realtime";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { LISTING, Reader, sit, SNAPSHOT } from "./hub-reader.ts";
import { until } from "../until.ts";

let redis: Redis;
let subscriber: Redis;
let hub: Hub;
let key: string;

beforeAll(() => {
  const url = inject("redisUrl");
  redis = createRedis(url, "request");
  subscriber = createRedis(url, "subscriber");
  hub = new Hub({ subscriber, redis, logger: createLogger("test", "silent") });
});
afterAll(() => {
  redis.disconnect();
  subscriber.disconnect();
});
beforeEach(() => {
  key = randomWord(12);
});

const publish = (watcherCount: number) =>
  createPublisher(redis).publish(auctionEvents, key, {
    kind: "watchers",
    listingId: LISTING,
    watcherCount,
  });
const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The same Redis, where the answer to a transaction waits for `release` on its way. */
function answeringLate(real: Redis) {
  const [arrival, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const multi = () => {
    const chain = real.multi();
    const exec = chain.exec.bind(chain);
    chain.exec = async () => {
      const answer = await exec();
      arrival.resolve();
      await gate.promise;
      return answer;
    };
    return chain;
  };
  const redis = new Proxy(real, {
    get: (target, name) => (name === "multi" ? multi : Reflect.get(target, name)),
  });
  return { redis, answered: arrival.promise, release: () => gate.resolve() };
}

describe("a seat", () => {
  it("gets a snapshot and then every event, each under its own request id", async () => {
    const { reader } = await sit(hub, key, { requestId: 7 });
    const other = await sit(hub, key, { requestId: 8 });
    await until(() => expect(other.reader.heard).toEqual([-1]));
    for (const count of counting(1, 20)) await publish(count);
    await until(() => expect(other.reader.heard).toEqual([-1, ...counting(1, 20)]));
    expect(reader.heard).toEqual([-1, ...counting(1, 20)]);
    expect(new Set(reader.messages.map(({ id }) => id))).toEqual(new Set([7]));
    expect(new Set(other.reader.messages.map(({ id }) => id))).toEqual(new Set([8]));
  });

  it("resumes after the id that it names: from memory, and from Redis in a process that is new to it", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    await publish(1);
    await until(() => expect(reader.heard).toEqual([-1, 1]));
    const resumeFrom = reader.lastId;
    for (const count of counting(2, 9)) await publish(count);
    await until(() => expect(reader.heard.at(-1)).toBe(9));
    const reads = hub.stats.historyReads;
    const back = await Promise.all(counting(1, 50).map(() => sit(hub, key, { resumeFrom })));
    for (const each of back) expect(each.reader.heard).toEqual(counting(2, 9));
    expect(hub.stats.historyReads).toBe(reads);

    const fresh = createRedis(inject("redisUrl"), "subscriber");
    const elsewhere = new Hub({ subscriber: fresh, redis, logger: createLogger("test", "silent") });
    const many = await Promise.all(counting(1, 50).map(() => sit(elsewhere, key, { resumeFrom })));
    for (const each of many) expect(each.reader.heard).toEqual(counting(2, 9));
    expect(elsewhere.stats.historyReads).toBe(1);
    await publish(10);
    await until(() => expect(many[0]!.reader.heard).toEqual(counting(2, 10)));
    fresh.disconnect();
  });

  it("shares one snapshot with all that wait for one", async () => {
    let reads = 0;
    const snapshot = async () => {
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return SNAPSHOT;
    };
    const all = await Promise.all(counting(1, 100).map(() => sit(hub, key, { snapshot })));
    await publish(1);
    await until(() => expect(all.every(({ reader }) => reader.heard.length === 2)).toBe(true));
    expect(all[99]!.reader.heard).toEqual([-1, 1]);
    expect(reads).toBeLessThan(4);
  });

  it("starts anew from a snapshot where memory does not reach back, or the id is none", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    await publish(1);
    await until(() => expect(reader.heard).toEqual([-1, 1]));
    const old = reader.lastId;
    for (const resumeFrom of ["nonsense", "0.0-0", `${old}9`, "a.1-1; FLUSHALL"]) {
      const again = await sit(hub, key, { resumeFrom });
      await until(() => expect(again.reader.heard).toEqual([-1]));
      again.seat.leave();
    }
    await Promise.all(counting(2, 1_500).map((count) => publish(count)));
    await until(() => expect(reader.heard.at(-1)).toBe(1_500));
    expect(reader.heard).toEqual([-1, ...counting(1, 1_500)]);
    const late = await sit(hub, key, { resumeFrom: old });
    await until(() => expect(late.reader.heard).toEqual([-1]));
  });

  it("misses nothing that was published while the connection to Redis was away", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    await publish(1);
    await until(() => expect(reader.heard).toEqual([-1, 1]));
    subscriber.disconnect(true);
    for (const count of counting(2, 10)) await publish(count);
    await until(() => expect(reader.heard).toEqual([-1, ...counting(1, 10)]), 5_000);
    await publish(11);
    await until(() => expect(reader.heard).toEqual([-1, ...counting(1, 11)]));
  });

  it("gets a snapshot where history was lost while the connection was away", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    await publish(1);
    await until(() => expect(reader.heard).toEqual([-1, 1]));
    subscriber.disconnect(true);
    const topic = topicOf(auctionEvents, key);
    await redis.del(`epoch:${topic}`, `history:${topic}`);
    await publish(2);
    await until(() => expect(reader.heard).toEqual([-1, 1, -1]), 5_000);
    await publish(3);
    await until(() => expect(reader.heard).toEqual([-1, 1, -1, 3]));
  });

  it("starts anew where more came than is held back while an older history was under way", async () => {
    const channel = { ...auctionEvents, history: 5 };
    const { redis: slow, answered, release } = answeringLate(redis);
    const fresh = createRedis(inject("redisUrl"), "subscriber");
    const logger = createLogger("test", "silent");
    const elsewhere = new Hub({ subscriber: fresh, redis: slow, logger });
    const { reader } = await sit(hub, key);
    const early = sit(elsewhere, key, { channel });
    await answered;
    for (const count of counting(1, 8)) await publish(count);
    await until(() => expect(reader.heard.at(-1)).toBe(8));
    const late = sit(elsewhere, key, { channel, resumeFrom: reader.lastId });
    for (const count of counting(9, 30)) await publish(count);
    await until(() => expect(elsewhere.stats.events).toBe(30));
    release();
    const readers = (await Promise.all([early, late])).map((seated) => seated.reader);
    await until(() => expect(readers.map(({ heard }) => heard)).toEqual([[-1], [-1]]));
    await publish(31);
    await until(() =>
      expect(readers.map(({ heard }) => heard)).toEqual([
        [-1, 31],
        [-1, 31],
      ]),
    );
    fresh.disconnect();
  });

  it("tries again where a snapshot cannot be read, and loses nothing meanwhile", async () => {
    let tries = 0;
    const snapshot = () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("no database")) : Promise.resolve(SNAPSHOT);
    };
    const { reader } = await sit(hub, key, { snapshot });
    await publish(1);
    await until(() => expect(reader.heard[0]).toBe(-1), 3_000);
    await publish(2);
    await until(() => expect(reader.heard.at(-1)).toBe(2));
    expect([
      [-1, 2],
      [-1, 1, 2],
    ]).toContainEqual(reader.heard);
  });

  it("gets the events of a burst in one write", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    const before = reader.writes;
    await Promise.all(counting(1, 100).map((count) => publish(count)));
    await until(() => expect(reader.heard).toHaveLength(101));
    expect(reader.writes - before).toBeLessThan(30);
  });

  it("ends for good when its reader leaves, and the last one takes the subscription along", async () => {
    const { reader, seat } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    const before = hub.size.topics;
    seat.leave();
    seat.leave();
    expect(hub.size.topics).toBe(before - 1);
    expect(reader.seats.size).toBe(0);
    await publish(1);
    const again = await sit(hub, key);
    await until(() => expect(again.reader.heard).toEqual([-1]));
    expect(reader.heard).toEqual([-1]);
  });

  it("may leave before it begins, or while its snapshot is being read", async () => {
    const before = hub.size.seats;
    const outlet = new Reader();
    const options = { outlet, viewer: "x", snapshot: () => Promise.resolve(SNAPSHOT) };
    const early = await hub.sit(auctionEvents, key, options);
    early.leave();
    early.begin(1);
    const snapshot = () => new Promise<typeof SNAPSHOT>((done) => setTimeout(done, 20, SNAPSHOT));
    const late = await sit(hub, key, { outlet, snapshot });
    late.seat.leave();
    await publish(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(outlet.messages).toEqual([]);
    expect(hub.size.seats).toBe(before);
  });

  it("brings a message that is none of ours to nobody, and goes on", async () => {
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.heard).toEqual([-1]));
    for (const message of ["nonsense", " {", '1.1-1 {"kind":"bid"}', "", "1.1-1 null"])
      await redis.publish(`rt:auction.events:${key}`, message);
    await publish(1);
    await until(() => expect(reader.heard).toEqual([-1, 1]));
  });
});
