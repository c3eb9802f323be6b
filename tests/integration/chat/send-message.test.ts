import { randomWord } from "@loopbid/core";
import { openThread } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { makeUpload } from "../listing/uploads.ts";
import { anotherProcess, readAll, say, startTalk } from "./talk.ts";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const threadOf = async (threadId: string) =>
  (await harness.db.rows.threads.findOne({ _id: threadId }))!;

describe("the numbers of a thread", () => {
  it("have no gap and no double where two processes send at once, and unread counts add up", async () => {
    const { seller, buyer, threadId } = await startTalk(harness);
    const other = anotherProcess(harness);
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        say(harness, index % 2 ? seller : buyer, threadId, `message ${index}`, {
          ...(index % 4 < 2 ? { db: other } : {}),
        }),
      ),
    );
    await other.close();
    const expected = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(expected);
    const stored = await readAll(harness, buyer, threadId);
    expect(stored.map(({ seq }) => seq)).toEqual(expected);
    expect(new Set(stored.map(({ text }) => text)).size).toBe(40);
    expect(await threadOf(threadId)).toMatchObject({ seq: 40, buyerUnread: 20, sellerUnread: 20 });
  });

  it("do not move by a send that was refused", async () => {
    const { buyer, threadId } = await startTalk(harness);
    await say(harness, buyer, threadId, "Hello");
    await expect(
      say(harness, buyer, threadId, "", { imageKeys: ["foreign".repeat(4)] }),
    ).rejects.toThrow("not yours");
    expect((await say(harness, buyer, threadId, "Again")).seq).toBe(2);
  });
});

describe("a send that is repeated", () => {
  it("gets the first answer, however many come at once from two processes", async () => {
    const { buyer, threadId } = await startTalk(harness);
    const other = anotherProcess(harness);
    const key = randomWord(12);
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        say(harness, buyer, threadId, "once", { key, ...(index % 2 ? { db: other } : {}) }),
      ),
    );
    await other.close();
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await threadOf(threadId)).toMatchObject({ seq: 1, sellerUnread: 1 });
    expect(await say(harness, buyer, threadId, "once", { key })).toEqual(sent[0]);
  });

  it("with other content is refused, and the key is free to the other side and to other threads", async () => {
    const { seller, buyer, threadId } = await startTalk(harness);
    const elsewhere = await startTalk(harness, { buyer });
    const key = randomWord(12);
    await say(harness, buyer, threadId, "one", { key });
    expect(await reasonOf(say(harness, buyer, threadId, "two", { key }))).toBe("KEY_REUSED");
    expect((await say(harness, seller, threadId, "two", { key })).seq).toBe(2);
    expect((await say(harness, buyer, elsewhere.threadId, "two", { key })).seq).toBe(1);
  });
});

describe("pictures in a message", () => {
  it("are the sender's own uploads, and a message may have no words", async () => {
    const { seller, buyer, threadId } = await startTalk(harness);
    const mine = await makeUpload(harness, buyer.row._id);
    const foreign = await makeUpload(harness, seller.row._id);
    const message = await say(harness, buyer, threadId, "", { imageKeys: [mine] });
    expect(message).toMatchObject({ text: "", images: [{ key: mine, width: 1200, height: 900 }] });
    await expect(say(harness, buyer, threadId, "", { imageKeys: [foreign] })).rejects.toThrow(
      "not yours",
    );
    const [seen] = await readAll(harness, seller, threadId);
    expect(seen).toMatchObject({ mine: false, images: [{ key: mine }], idempotencyKey: null });
  });
});

describe("a link that is known to be bad", () => {
  const BAIT = "Your payment waits at https://paypal.com.buyer-desk.example/login";

  it("is withheld: its sender sees that, its reader neither the words nor a count or a notification", async () => {
    const { seller, buyer, threadId } = await startTalk(harness);
    const sent = await say(harness, buyer, threadId, BAIT);
    expect(sent).toMatchObject({ state: "WITHHELD", text: BAIT, warnings: [] });
    const [seen] = await readAll(harness, seller, threadId);
    expect(seen).toMatchObject({ state: "WITHHELD", text: "", warnings: ["known_bad_link"] });
    const thread = await threadOf(threadId);
    expect(thread).toMatchObject({ seq: 1, sellerUnread: 0, preview: "", lastMessageAt: null });
    const userId = seller.row._id;
    expect(await harness.db.rows.notifications.find({ userId })).toEqual([]);
  });

  it("does not hide in a repeated send", async () => {
    const { buyer, threadId } = await startTalk(harness);
    const key = randomWord(12);
    await say(harness, buyer, threadId, BAIT, { key });
    expect(await say(harness, buyer, threadId, BAIT, { key })).toMatchObject({ state: "WITHHELD" });
  });
});

describe("who is told of messages", () => {
  const toldOf = (userId: string) =>
    harness.db.rows.notifications.find({ userId, type: "message" });

  it("the reader, once before reading on", async () => {
    const { seller, buyer, threadId, listing } = await startTalk(harness);
    await say(harness, buyer, threadId, "Is it   still there?");
    await say(harness, buyer, threadId, "Hello?");
    const [told, ...more] = await toldOf(seller.row._id);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      values: { title: listing.title, name: buyer.row.name, text: "Is it still there?" },
      path: `/messages/${threadId}`,
    });
    expect(await toldOf(buyer.row._id)).toEqual([]);
  });
});

describe("opening a thread", () => {
  it("at once from two tabs and processes gives one thread", async () => {
    const [seller, buyer] = [await makePerson(harness), await makePerson(harness)];
    const { _id: listingId } = await makeListing(harness, seller.row._id);
    const other = anotherProcess(harness);
    const ctx = harness.ctx(buyer.actor);
    const opened = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        openThread(index % 2 ? { ...ctx, db: other } : ctx, { listingId }),
      ),
    );
    await other.close();
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(opened[0]).toMatchObject({ role: "BUYER", seq: 0, unread: 0, blocked: null });
  });

  it("of ever more sellers ends within the hour, and known threads still open", async () => {
    const buyer = await makePerson(harness);
    const seller = await makePerson(harness);
    const open = async () => {
      const { _id: listingId } = await makeListing(harness, seller.row._id);
      return openThread(harness.ctx(buyer.actor), { listingId });
    };
    const [first] = await Promise.all(Array.from({ length: 30 }, open));
    expect(await reasonOf(open())).toBe("TOO_MANY_THREADS");
    const again = openThread(harness.ctx(buyer.actor), { listingId: first!.listing.id });
    expect(await again).toMatchObject({ id: first!.id });
  });
});
