import { createRedis } from "@loopbid/core";
import { createMessageAssessor, createTextClassifier } from "@loopbid/fraud";
import { checkMessage, sendMessage, signOutEverywhere } from "@loopbid/services";
import type { ChatMessage } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { say, startTalk, type Talk } from "../chat/talk.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { connect } from "./client.ts";
import { connectAs, followPerson } from "./follow-person.ts";
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

const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const sayAsBuyer = (text: string) => say(harness, talk.buyer, talk.threadId, text);

describe("a person's own channel", () => {
  it("tells both sides of a message, in every tab and process, each as they may see it", async () => {
    const { buyer, seller, threadId } = talk;
    const mine = await connectAs(one.url, buyer);
    const [tab, otherTab] = [await connectAs(one.url, seller), await connectAs(two.url, seller)];
    const followed = [mine, tab, otherTab].map((client) => followPerson(client));
    await until(() => followed.every(({ events }) => expect(events).toHaveLength(1)));
    expect(followed[1]!.events[0]!.event).toEqual({
      kind: "snapshot",
      unreadMessages: 0,
      unreadNotifications: 0,
    });
    const sent = await mine.api.chat.send.mutate({
      threadId,
      text: "Is it still there?",
      idempotencyKey: "my-first-message",
    });
    for (const each of followed) await until(() => expect(each.seqs(threadId)).toEqual([1]));
    const [own, ...theirs] = followed.map(({ events }) =>
      events.map(({ event }) => event).find(({ kind }) => kind === "message"),
    );
    expect(own).toMatchObject({
      kind: "message",
      message: sent,
      unreadMessages: 0,
      thread: { role: "BUYER", previewMine: true },
    });
    for (const event of theirs)
      expect(event).toMatchObject({
        message: { mine: false, idempotencyKey: null, text: "Is it still there?" },
        thread: { role: "SELLER", unread: 1, preview: "Is it still there?" },
        unreadMessages: 1,
      });
    // The inbox counts it, not the bell.
    expect(followed[1]!.kinds()).not.toContain("notification");
    await Promise.all([mine.close(), tab.close(), otherTab.close()]);
  });

  it("warns the reader and tells the sender nothing of it", async () => {
    const { buyer, seller, threadId } = talk;
    const [mine, theirs] = [await connectAs(one.url, buyer), await connectAs(two.url, seller)];
    const [sender, reader] = [followPerson(mine), followPerson(theirs)];
    await until(() => expect([sender, reader].map((f) => f.events.length)).toEqual([1, 1]));
    const { id: messageId } = await sayAsBuyer("Call me at (512) 555-0134");
    const dead = createTextClassifier({ modelPath: "/nonexistent/model" });
    await checkMessage(harness.ctx(SYSTEM), { messageId }, createMessageAssessor(dead));
    await dead.close();
    await until(() => expect(reader.kinds()).toContain("message-checked"));
    expect(reader.events.map(({ event }) => event)).toContainEqual({
      kind: "message-checked",
      threadId,
      seq: 1,
      state: "SENT",
      warnings: ["contact_details"],
    });
    await sayAsBuyer("one more");
    await until(() => expect(sender.seqs(threadId)).toEqual([1, 2]));
    expect(JSON.stringify(sender.events)).not.toContain("contact_details");
    await Promise.all([mine.close(), theirs.close()]);
  });

  it("tells the other tab and the other side how far a person has read", async () => {
    const { buyer, seller, threadId } = talk;
    await sayAsBuyer("one");
    await sayAsBuyer("two");
    const [theirs, tab, otherTab] = [
      await connectAs(one.url, buyer),
      await connectAs(one.url, seller),
      await connectAs(two.url, seller),
    ];
    const [sender, other] = [followPerson(theirs), followPerson(otherTab)];
    await until(() => expect(other.events).toHaveLength(1));
    await until(() => expect(sender.events).toHaveLength(1));
    expect(await tab.api.chat.unread.query()).toEqual({ unreadMessages: 2 });
    const marked = await tab.api.chat.markRead.mutate({ threadId, seq: 1 });
    expect(marked).toEqual({ unread: 1, unreadMessages: 1 });
    const read = { kind: "read", threadId, seq: 1 } as const;
    await until(() => {
      expect(other.events.at(-1)!.event).toEqual({ ...read, mine: true, ...marked });
      const nothing = { unread: 0, unreadMessages: 0 };
      expect(sender.events.at(-1)!.event).toEqual({ ...read, mine: false, ...nothing });
    });
    await Promise.all([theirs.close(), tab.close(), otherTab.close()]);
  });

  it("is nobody else's: a stranger hears nothing, and who is not signed in is refused", async () => {
    const { threadId } = talk;
    const stranger = await connectAs(one.url, (await startTalk(harness)).buyer);
    const followed = followPerson(stranger);
    await until(() => expect(followed.events).toHaveLength(1));
    const seller = await connectAs(one.url, talk.seller);
    const theirs = followPerson(seller);
    await until(() => expect(theirs.events).toHaveLength(1));
    await sayAsBuyer("a secret");
    await until(() => expect(theirs.seqs(threadId)).toEqual([1]));
    expect(followed.kinds()).toEqual(["snapshot"]);
    const anonymous = connect(one.url);
    const refused = followPerson(anonymous);
    await until(() => expect(refused.errors).toHaveLength(1));
    expect(refused.errors[0]).toMatchObject({ data: { code: "UNAUTHORIZED" } });
    await Promise.all([stranger.close(), seller.close(), anonymous.close()]);
  });

  it("ends with the person's sessions", async () => {
    const client = await connectAs(one.url, talk.seller);
    const followed = followPerson(client);
    await until(() => expect(followed.events).toHaveLength(1));
    const [socket] = client.sockets;
    const closed = new Promise<number>((resolve) => socket!.on("close", resolve));
    await signOutEverywhere(harness.ctx(talk.seller.actor));
    expect(await closed).toBe(4401);
    await client.close();
  });
});

describe("a client that loses its connection", () => {
  it("again and again while messages flow from two processes gets each once, in order", async () => {
    const { seller, threadId } = talk;
    let turn = 0;
    const client = await connectAs(() => (turn++ % 2 ? two.url : one.url), seller);
    const followed = followPerson(client);
    await until(() => expect(followed.events).toHaveLength(1));
    await sayAsBuyer("message 1");
    await until(() => expect(followed.seqs(threadId)).toEqual([1]));
    const cutting = setInterval(() => client.sockets.at(-1)?.terminate(), 120);
    const [mine, other] = await Promise.all(
      [one, two].map(({ url }) => connectAs(url, talk.buyer)),
    );
    for (let n = 2; n <= 60; n += 1)
      await [mine, other][n % 2]!.api.chat.send.mutate({
        threadId,
        text: `message ${n}`,
        idempotencyKey: `flowing-${n}`,
      });
    clearInterval(cutting);
    await until(() => expect(followed.seqs(threadId)).toContain(60));
    expect(followed.seqs(threadId)).toEqual(counting(1, 60));
    expect(client.sockets.length).toBeGreaterThan(3);
    expect(followed.kinds().filter((kind) => kind === "snapshot")).toHaveLength(1);
    await Promise.all([client.close(), mine!.close(), other!.close()]);
  });

  it("and whose history Redis has lost starts from a snapshot, and reads on by number without a gap", async () => {
    const { buyer, seller, threadId } = talk;
    const url = new URL(harness.redisUrl);
    // A database of its own, to be emptied as a whole.
    url.pathname = "/5";
    const redis = createRedis(url.toString(), "request");
    const ws = await startWs(harness, { REDIS_URL: url.toString() });
    const [mine, theirs] = [await connectAs(ws.url, buyer), await connectAs(ws.url, seller)];
    const send = (n: number) =>
      mine.api.chat.send.mutate({
        threadId,
        text: `message ${n}`,
        idempotencyKey: `lost-${n}-key`,
      });
    const before = followPerson(theirs);
    await until(() => expect(before.events).toHaveLength(1));
    for (const n of counting(1, 3)) await send(n);
    await until(() => expect(before.seqs(threadId)).toEqual([1, 2, 3]));
    const { id } = before.events.at(-1)!;
    before.stop();
    await until(async () => expect(await topicsOf(ws)).toBe("0"));
    for (const n of counting(4, 5)) await send(n);
    await redis.flushdb();
    for (const n of counting(6, 7)) await send(n);
    const after = followPerson(theirs, id);
    await until(() => expect(after.events).toHaveLength(1));
    expect(after.events[0]!.event).toMatchObject({ kind: "snapshot", unreadMessages: 7 });
    await send(8);
    await until(() => expect(after.seqs(threadId)).toEqual([8]));
    const missed = await theirs.api.chat.messages.query({ threadId, afterSeq: 3, beforeSeq: 8 });
    expect(missed.messages.map(({ seq }: ChatMessage) => seq)).toEqual(counting(4, 7));
    redis.disconnect();
    await Promise.all([mine.close(), theirs.close()]);
    await ws.stop();
  }, 60_000);

  it("still has what was written while its process was killed", async () => {
    const { seller, threadId } = talk;
    const first = await startWs(harness);
    let url = first.url;
    const client = await connectAs(() => url, seller);
    const followed = followPerson(client);
    await until(() => expect(followed.events).toHaveLength(1));
    await sayAsBuyer("before");
    await until(() => expect(followed.seqs(threadId)).toEqual([1]));
    await first.stop();
    await sayAsBuyer("while away");
    url = two.url;
    await until(() => expect(followed.seqs(threadId)).toEqual([1, 2]));
    await client.close();
  }, 60_000);
});

describe("a message whose event got lost", () => {
  it("is stored, and answered as sent", async () => {
    const { buyer, threadId } = talk;
    const { publisher, ...ctx } = harness.ctx(buyer.actor);
    const away = {
      ...publisher,
      publish: () => Promise.reject(new Error("Redis is away")),
    } as typeof publisher;
    const sent = await sendMessage(
      { ...ctx, publisher: away },
      { threadId, text: "Hello", imageKeys: [], idempotencyKey: "without-redis" },
    );
    expect(sent).toMatchObject({ seq: 1 });
    expect(await harness.db.rows.messages.count({ threadId })).toBe(1);
  });
});

async function topicsOf({ port }: WsProcess): Promise<string | undefined> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return /loopbid_ws_topics\{[^}]*\} (\d+)/.exec(metrics)?.[1];
}
