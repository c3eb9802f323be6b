import { createLogger, createRedis, randomWord, type Redis } from "@loopbid/core";
import { newId } from "@loopbid/db";
import { Hub, Presence } from "@loopbid/realtime";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { type Reader, sit } from "./hub-reader.ts";
import { until } from "../until.ts";

interface Process {
  hub: Hub;
  presence: Presence;
}

let redis: Redis;
let subscribers: Redis[];
let key: string;

beforeEach(() => {
  redis = createRedis(inject("redisUrl"), "request");
  subscribers = [];
  key = newId();
});
afterEach(() => {
  for (const client of [redis, ...subscribers]) client.disconnect();
});

function startProcess(): Process {
  const subscriber = createRedis(inject("redisUrl"), "subscriber");
  subscribers.push(subscriber);
  const logger = createLogger("test", "silent");
  const hub = new Hub({ subscriber, redis, logger });
  return { hub, presence: new Presence({ hub, redis, logger, processId: randomWord(12) }) };
}

const counts = (reader: Reader) =>
  reader.messages.flatMap(({ result }) =>
    result.data.data.kind === "viewers" ? [result.data.data.viewers] : [],
  );

describe("how many people look", () => {
  it("is one event for a crowd that comes at once, and none where nothing changed", async () => {
    const { hub, presence } = startProcess();
    const crowd = await Promise.all(
      Array.from({ length: 200 }, (_, index) => sit(hub, key, { viewer: `person ${index}` })),
    );
    const { reader } = crowd[0]!;
    await presence.beat();
    await until(() => expect(counts(reader)).toEqual([200]));
    await presence.beat();
    for (const { seat } of crowd.slice(100)) seat.leave();
    await presence.beat();
    await until(() => expect(counts(reader)).toEqual([200, 100]));
  });

  it("counts a person with two pages once, and tells it to whoever comes later", async () => {
    const { hub, presence } = startProcess();
    await sit(hub, key, { viewer: "ann" });
    await sit(hub, key, { viewer: "ann", requestId: 2 });
    const bob = await sit(hub, key, { viewer: "bob" });
    await presence.beat();
    await until(() => expect(counts(bob.reader)).toEqual([2]));
    const late = await sit(hub, key, { viewer: "ann", requestId: 3 });
    await until(() => expect(counts(late.reader)).toEqual([2]));
  });

  it("tells it to a reader who left and came back between two beats, though the sum is the same", async () => {
    const { hub, presence } = startProcess();
    const before = await sit(hub, key, { viewer: "ann" });
    await presence.beat();
    await until(() => expect(counts(before.reader)).toEqual([1]));
    before.seat.leave();
    const { reader } = await sit(hub, key, { viewer: "ann" });
    await presence.beat();
    await until(() => expect(counts(reader)).toEqual([1]));
    await presence.beat();
    expect(counts(reader)).toEqual([1]);
  });

  it("adds up over processes, and forgets one that stops", async () => {
    const [one, two] = [startProcess(), startProcess()];
    const { reader } = await sit(one.hub, key, { viewer: "ann" });
    await sit(two.hub, key, { viewer: "bob" });
    await one.presence.beat();
    await two.presence.beat();
    await until(() => expect(counts(reader)).toEqual([1, 2]));
    await two.presence.stop();
    await until(() => expect(counts(reader)).toEqual([1, 2, 1]));
  });

  it("forgets a process that died", async () => {
    const { hub, presence } = startProcess();
    await redis.hset(`presence:rt:auction.events:${key}`, "process:dead", "40 1000");
    const { reader } = await sit(hub, key, { viewer: "ann" });
    await presence.beat();
    await until(() => expect(counts(reader)).toEqual([1]));
  });

  it("comes under the last event's id, so a reader resumes as if it had not come", async () => {
    const { hub, presence } = startProcess();
    const { reader } = await sit(hub, key);
    await until(() => expect(reader.messages).toHaveLength(1));
    const before = reader.lastId;
    await presence.beat();
    await until(() => expect(counts(reader)).toEqual([1]));
    expect(reader.lastId).toBe(before);
  });
});
