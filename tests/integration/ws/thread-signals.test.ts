import { createLogger, createRedis, randomWord, type Redis } from "@loopbid/core";
import { Hub, People, threadSignals, userEvents } from "@loopbid/realtime";
import { blockPerson } from "@loopbid/services";
import type { ThreadSignal } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { say, startTalk, type Talk } from "../chat/talk.ts";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connectAs, followPerson, followThread } from "./follow-person.ts";
import { Reader } from "./hub-reader.ts";
import { startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

let harness: Harness;
let one: WsProcess;
let two: WsProcess;
let talk: Talk;

beforeAll(async () => {
  harness = await startHarness();
  [one, two] = await Promise.all([startWs(harness), startWs(harness)]);
}, 90_000);
afterAll(async () => {
  await Promise.all([one?.stop(), two?.stop()]);
  await harness.close();
});
beforeEach(async () => {
  talk = await startTalk(harness);
});

const NOBODY = {
  kind: "presence",
  buyerOnline: false,
  sellerOnline: false,
  buyerSeenAt: null,
  sellerSeenAt: null,
} as const;

describe("an open thread", () => {
  it("starts with who is there, and tells who comes and goes, over all processes", async () => {
    const { buyer, seller, threadId } = talk;
    const mine = await connectAs(one.url, buyer);
    const opened = followThread(mine, threadId);
    await until(() => expect(opened.signals).toEqual([NOBODY]));
    const [tab, otherTab] = [await connectAs(two.url, seller), await connectAs(one.url, seller)];
    const following = [followPerson(tab), followPerson(otherTab)];
    const last = () => opened.signals.at(-1);
    await until(() => expect(last()).toEqual({ ...NOBODY, sellerOnline: true }));
    await until(() => expect(following.every(({ events }) => events.length > 0)).toBe(true));
    await tab.close();
    // The other tab is still there.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(last()).toEqual({ ...NOBODY, sellerOnline: true });
    await otherTab.close();
    await until(() => expect(last()).toEqual({ ...NOBODY, sellerSeenAt: expect.any(String) }));
    const seenAt = (last() as Extract<ThreadSignal, { kind: "presence" }>).sellerSeenAt!;
    expect(Math.abs(Date.parse(seenAt) - Date.now())).toBeLessThan(10_000);
    await mine.close();
  }, 40_000);

  it("shows who writes to those who are there, and not to those who come later", async () => {
    const { buyer, seller, threadId } = talk;
    const [mine, theirs] = [await connectAs(one.url, buyer), await connectAs(two.url, seller)];
    const opened = followThread(mine, threadId);
    await until(() => expect(opened.signals).toHaveLength(1));
    await theirs.api.chat.typing.mutate({ threadId });
    const typing = { kind: "typing", side: "SELLER" } as const;
    await until(() => expect(opened.signals).toContainEqual(typing));
    const later = followThread(await connectAs(one.url, buyer), threadId);
    await until(() => expect(later.signals).toHaveLength(1));
    expect(later.signals[0]).toMatchObject({ kind: "presence" });
    mine.sockets.at(-1)!.terminate();
    await until(() => expect(mine.sockets.length).toBe(2));
    await until(() => expect(opened.signals.at(-1)?.kind).toBe("presence"));
    await theirs.api.chat.typing.mutate({ threadId });
    await until(() => expect(opened.signals.at(-1)).toEqual(typing));
    await Promise.all([mine.close(), theirs.close()]);
  });

  it("is the two sides' alone", async () => {
    const stranger = await connectAs(one.url, await makePerson(harness));
    const refused = followThread(stranger, talk.threadId);
    await until(() => expect(refused.errors).toHaveLength(1));
    expect(refused.errors[0]!.message).toBe("You have no such conversation.");
    expect(refused.signals).toEqual([]);
    await stranger.close();
  });

  it("shows nothing of where people are once one has blocked the other", async () => {
    const { buyer, seller, threadId } = talk;
    await say(harness, buyer, threadId, "Hello");
    const theirs = await connectAs(two.url, seller);
    followPerson(theirs);
    await blockPerson(harness.ctx(seller.actor), { threadId });
    const mine = await connectAs(one.url, buyer);
    const opened = followThread(mine, threadId);
    await until(() => expect(opened.signals).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(opened.signals).toEqual([NOBODY]);
    await Promise.all([mine.close(), theirs.close()]);
  }, 40_000);
});

describe("whether someone is there", () => {
  let subscribers: Redis[] = [];

  function startProcess(): { hub: Hub; people: People } {
    const subscriber = createRedis(harness.redisUrl, "subscriber");
    subscribers.push(subscriber);
    const { redis } = harness;
    const logger = createLogger("test", "silent");
    const hub = new Hub({ subscriber, redis, logger });
    return { hub, people: new People({ hub, redis, logger, processId: randomWord(12) }) };
  }
  const sitDown = async (hub: Hub, userId: string) => {
    const counts = { kind: "snapshot", unreadMessages: 0, unreadNotifications: 0 } as const;
    const snapshot = () => Promise.resolve(counts);
    const seat = await hub.sit(userEvents, userId, {
      outlet: new Reader(),
      viewer: userId,
      snapshot,
    });
    seat.begin(1);
    return seat;
  };
  afterAll(() => {
    for (const subscriber of subscribers) subscriber.disconnect();
    subscribers = [];
  });

  it("holds while any process serves them, and ends where a process was killed", async () => {
    const [first, second] = [startProcess(), startProcess()];
    const userId = talk.buyer.row._id;
    const isOnline = async () => (await first.hub.whereabouts([userId]))[0]!.online;
    expect(await isOnline()).toBe(false);
    const seat = await sitDown(first.hub, userId);
    await sitDown(second.hub, userId);
    await Promise.all([first.people.beat(), second.people.beat()]);
    expect(await isOnline()).toBe(true);
    seat.leave();
    await first.people.beat();
    expect(await isOnline()).toBe(true);
    // The second is killed: it says nothing more, and what it said has an end.
    const key = `online:${userId}`;
    const said = Object.entries(await harness.redis.hgetall(key));
    const [field, until] = said.find(([name]) => name !== "seen")!;
    expect(Number(until) - Date.now()).toBeLessThanOrEqual(45_000);
    await harness.redis.hset(key, field, Date.now() - 1);
    const [gone] = await first.hub.whereabouts([userId]);
    expect(gone).toEqual({ online: false, seenAt: expect.any(Number) });
  });

  it("is taken back by a process that stops, and said again after Redis was emptied", async () => {
    const { hub, people } = startProcess();
    const userId = talk.seller.row._id;
    const isOnline = async () => (await hub.whereabouts([userId]))[0]!.online;
    await sitDown(hub, userId);
    await people.beat(0);
    await harness.redis.del(`online:${userId}`);
    expect(await isOnline()).toBe(false);
    await people.beat(15_000);
    expect(await isOnline()).toBe(true);
    await people.stop();
    expect(await isOnline()).toBe(false);
  });

  it("is told once a change, however many beats there are", async () => {
    const { hub, people } = startProcess();
    const reader = new Reader();
    let online = false;
    const seat = await hub.sit(threadSignals, talk.threadId, {
      outlet: reader,
      viewer: "someone",
      snapshot: () => Promise.resolve({ ...NOBODY, buyerOnline: online }),
    });
    seat.begin(1);
    await until(() => expect(reader.messages).toHaveLength(1));
    await people.beat();
    await people.beat();
    online = true;
    await people.beat();
    await people.beat();
    await until(() => expect(reader.messages).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reader.messages.map(({ result }) => result.data.data)).toEqual([
      NOBODY,
      { ...NOBODY, buyerOnline: true },
    ]);
  });
});
