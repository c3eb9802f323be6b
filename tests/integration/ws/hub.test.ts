import { createLogger, createRedis, randomWord, type Redis } from "@loopbid/core";
import { auctionEvents, createPublisher, Hub } from "@loopbid/realtime";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";

let redis: Redis;
let subscriber: Redis;
let hub: Hub;

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

const LISTING = "0123456789abcdef01234567";
const publish = (key: string, watcherCount: number) =>
  createPublisher(redis).publish(auctionEvents, key, {
    kind: "watchers",
    listingId: LISTING,
    watcherCount,
  });

/** Reads a topic in the background; `heard` are the counts that came, -1 for a reset. */
function read(key: string, resumeFrom: string | null = null) {
  const end = new AbortController();
  const heard: number[] = [];
  const gate = { open: Promise.resolve() };
  const reading = (async () => {
    for await (const item of hub.follow(auctionEvents, key, resumeFrom, end.signal)) {
      if ("reset" in item) heard.push(-1);
      else if (item.event.kind === "watchers") heard.push(item.event.watcherCount);
      await gate.open;
    }
  })();
  const stop = async () => {
    end.abort();
    await reading;
  };
  return { heard, gate, stop };
}

const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("following a channel", () => {
  it("misses nothing that was published while the connection to Redis was away", async () => {
    const key = randomWord(12);
    const { heard, stop } = read(key);
    await vi.waitFor(() => expect(heard).toEqual([-1]));
    await publish(key, 1);
    await vi.waitFor(() => expect(heard).toEqual([-1, 1]));
    subscriber.disconnect(true);
    for (let count = 2; count <= 10; count += 1) await publish(key, count);
    await vi.waitFor(() => expect(heard).toEqual([-1, ...counting(1, 10)]), { timeout: 5_000 });
    await publish(key, 11);
    await vi.waitFor(() => expect(heard).toEqual([-1, ...counting(1, 11)]));
    await stop();
  });

  it("starts a reader anew that fell far behind, instead of keeping everything for it", async () => {
    const key = randomWord(12);
    const { heard, gate, stop } = read(key);
    await vi.waitFor(() => expect(heard).toEqual([-1]));
    let open: () => void = () => undefined;
    gate.open = new Promise<void>((resolve) => (open = resolve));
    await publish(key, 1);
    await vi.waitFor(() => expect(heard).toEqual([-1, 1]));
    let arrived = 0;
    const leave = await hub.listen(auctionEvents, key, () => (arrived += 1));
    await Promise.all(counting(2, 1_500).map((count) => publish(key, count)));
    await vi.waitFor(() => expect(arrived).toBe(1_499), { timeout: 10_000 });
    leave();
    open();
    await vi.waitFor(() => expect(heard).toEqual([-1, 1, -1]));
    await publish(key, 1_501);
    await vi.waitFor(() => expect(heard).toEqual([-1, 1, -1, 1_501]));
    await stop();
  });

  it("ends for good when its reader leaves", async () => {
    const key = randomWord(12);
    const { heard, stop } = read(key);
    await vi.waitFor(() => expect(heard).toEqual([-1]));
    const before = hub.size.topics;
    await stop();
    expect(hub.size.topics).toBe(before - 1);
    await publish(key, 1);
    expect(heard).toEqual([-1]);
  });

  it("brings a message that is none of ours to nobody, and goes on", async () => {
    const key = randomWord(12);
    const { heard, stop } = read(key);
    await vi.waitFor(() => expect(heard).toEqual([-1]));
    for (const message of ["nonsense", " {", '1.1-1 {"kind":"bid"}', "", "1.1-1 null"])
      await redis.publish(`rt:auction.events:${key}`, message);
    await publish(key, 1);
    await vi.waitFor(() => expect(heard).toEqual([-1, 1]));
    await stop();
  });
});
