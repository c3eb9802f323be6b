import {
  markRead,
  myThreads,
  myUnreadMessages,
  searchMessages,
  threadMessages,
  updateNotificationSettings,
} from "@loopbid/services";
import { openDb } from "@loopbid/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { anotherProcess, say, startTalk, type Talk } from "./talk.ts";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const mark = (person: Person, threadId: string, seq: number) =>
  markRead(harness.ctx(person.actor), { threadId, seq });
const unreadOf = async (person: Person) =>
  (await myUnreadMessages(harness.ctx(person.actor))).unreadMessages;
const threadOf = async (threadId: string) =>
  (await harness.db.rows.threads.findOne({ _id: threadId }))!;

async function sayMany(person: Person, { threadId }: Talk, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await say(harness, person, threadId, `message ${n}`);
}

describe("what is unread", () => {
  it("are the other side's delivered messages above the mark, which never goes back or ahead", async () => {
    const talk = await startTalk(harness);
    const { buyer, seller, threadId } = talk;
    await sayMany(buyer, talk, 3);
    await say(harness, seller, threadId, "an answer");
    await say(harness, buyer, threadId, "pay at https://l00pbid.com");
    await say(harness, buyer, threadId, "and one more");
    expect(await unreadOf(seller)).toBe(4);
    expect(await mark(seller, threadId, 2)).toEqual({ unread: 2, unreadMessages: 2 });
    expect(await mark(seller, threadId, 1)).toEqual({ unread: 2, unreadMessages: 2 });
    expect(await mark(seller, threadId, 5)).toEqual({ unread: 1, unreadMessages: 1 });
    expect(await mark(seller, threadId, 999)).toEqual({ unread: 0, unreadMessages: 0 });
    expect(await threadOf(threadId)).toMatchObject({ sellerReadSeq: 6, buyerReadSeq: 0 });
  });

  it("stays right while marks of two tabs and messages cross each other", async () => {
    const talk = await startTalk(harness);
    const { buyer, seller, threadId } = talk;
    const other = anotherProcess(harness);
    const marks = async (db: typeof other) => {
      for (let seq = 1; seq <= 20; seq += 1)
        await markRead({ ...harness.ctx(seller.actor), db }, { threadId, seq }).catch(() => null);
    };
    await Promise.all([sayMany(buyer, talk, 20), marks(harness.db), marks(other)]);
    await other.close();
    const { sellerReadSeq, sellerUnread } = await threadOf(threadId);
    expect(sellerUnread).toBe(20 - sellerReadSeq);
    expect(await mark(seller, threadId, 20)).toMatchObject({ unread: 0 });
  });

  it("takes its notification along once it is read, for who wants messages in the bell", async () => {
    const talk = await startTalk(harness);
    const { buyer, seller, threadId } = talk;
    await updateNotificationSettings(harness.ctx(seller.actor), {
      set: [{ type: "message", channel: "inApp", on: true }],
    });
    await sayMany(buyer, talk, 2);
    const waiting = { userId: seller.row._id, readAt: null };
    expect(await harness.db.rows.notifications.count(waiting)).toBe(1);
    await mark(seller, threadId, 2);
    expect(await harness.db.rows.notifications.count(waiting)).toBe(0);
    await say(harness, buyer, threadId, "still there?");
    expect(await harness.db.rows.notifications.count(waiting)).toBe(1);
  });
});

describe("a thread's pages", () => {
  it("go back from the newest, and forward from where a reader left off", async () => {
    const talk = await startTalk(harness);
    const { buyer, seller, threadId } = talk;
    await sayMany(buyer, talk, 90);
    const read = (bounds: { beforeSeq?: number; afterSeq?: number }) =>
      threadMessages(harness.ctx(seller.actor), { threadId, ...bounds });
    const span = async (bounds: Parameters<typeof read>[0]) => {
      const { messages, more } = await read(bounds);
      return [messages[0]?.seq, messages.at(-1)?.seq, messages.length, more];
    };
    expect(await span({})).toEqual([51, 90, 40, true]);
    expect(await span({ beforeSeq: 51 })).toEqual([11, 50, 40, true]);
    expect(await span({ beforeSeq: 11 })).toEqual([1, 10, 10, false]);
    expect(await span({ afterSeq: 30 })).toEqual([31, 70, 40, true]);
    expect(await span({ afterSeq: 70 })).toEqual([71, 90, 20, false]);
    expect(await span({ afterSeq: 90 })).toEqual([undefined, undefined, 0, false]);
  });
});

describe("the inbox", () => {
  it("shows every thread with messages once, the newest first, in six queries", async () => {
    const me = await makePerson(harness);
    const talks: Talk[] = [];
    for (let n = 0; n < 60; n += 1) {
      const talk = await startTalk(harness, n % 2 ? { seller: me } : { buyer: me });
      await say(harness, n % 2 ? talk.buyer : me, talk.threadId, `hello ${n}`);
      talks.push(talk);
    }
    await startTalk(harness, { seller: me });
    const url = new URL(harness.databaseUrl);
    url.searchParams.set("monitorCommands", "true");
    const db = openDb({ url: url.toString(), appName: "counting" });
    let queries = 0;
    db.client.on("commandStarted", ({ commandName }) => {
      if (["find", "aggregate", "getMore"].includes(commandName)) queries += 1;
    });
    const page = (filter: "all" | "unread" | "buying" | "selling", cursor: string | null = null) =>
      myThreads({ ...harness.ctx(me.actor), db }, { filter, cursor });
    const first = await page("all");
    expect(queries).toBe(6);
    const second = await page("all", first.nextCursor);
    const third = await page("all", second.nextCursor);
    const ids = [first, second, third].flatMap(({ threads }) => threads.map(({ id }) => id));
    expect(ids).toEqual(talks.map(({ threadId }) => threadId).reverse());
    expect(third.nextCursor).toBeNull();
    expect(first.threads[0]).toMatchObject({
      role: "SELLER",
      preview: "hello 59",
      previewMine: false,
      unread: 1,
      peer: { handle: talks[59]!.buyer.row.handle, soldCount: 0 },
    });
    expect(first.threads[1]).toMatchObject({ role: "BUYER", previewMine: true, unread: 0 });
    expect((await page("unread")).threads.every(({ unread }) => unread === 1)).toBe(true);
    expect((await page("buying")).threads.every(({ role }) => role === "BUYER")).toBe(true);
    expect((await page("selling")).threads.every(({ role }) => role === "SELLER")).toBe(true);
    expect((await page("all", "nonsense")).threads).toHaveLength(25);
    await db.close();
  });
});

describe("the search in own messages", () => {
  it("finds what has every word at its start, newest first, page by page", async () => {
    const me = await makePerson(harness);
    const one = await startTalk(harness, { buyer: me });
    const two = await startTalk(harness, { seller: me });
    for (let n = 0; n < 13; n += 1) {
      await say(harness, me, one.threadId, `The charger number ${n} is original`);
      await say(harness, two.buyer, two.threadId, `Does a Charger come with it? ${n}`);
    }
    await say(harness, two.buyer, two.threadId, "No recharge needed (c.harger), $1.50");
    const search = (q: string, cursor: string | null = null) =>
      searchMessages(harness.ctx(me.actor), { q, cursor });
    const first = await search("charg");
    const second = await search("charg", first.nextCursor);
    const texts = [first, second].flatMap(({ hits }) => hits.map(({ message }) => message.text));
    expect(texts).toHaveLength(26);
    expect(new Set(texts).size).toBe(26);
    expect(texts[0]).toBe("Does a Charger come with it? 12");
    expect(second.nextCursor).toBeNull();
    expect((await search("ORIGINAL charger 7")).hits.map(({ message }) => message.seq)).toEqual([
      8,
    ]);
    expect((await search(".*")).hits).toEqual([]);
    expect((await search("(a+)+$")).hits.every(({ message }) => /\ba/i.test(message.text))).toBe(
      true,
    );
    const [hit] = (await search("original")).hits;
    expect(hit!.thread).toMatchObject({ id: one.threadId, role: "BUYER" });
  });

  it("does not find what was withheld from the reader", async () => {
    const { buyer, seller, threadId } = await startTalk(harness);
    await say(harness, buyer, threadId, "zephyr at https://l00pbid.com");
    const found = async ({ actor }: Person) =>
      (await searchMessages(harness.ctx(actor), { q: "zephyr", cursor: null })).hits.length;
    expect(await found(buyer)).toBe(1);
    expect(await found(seller)).toBe(0);
  });
});
