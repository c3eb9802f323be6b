import {
  blockPerson,
  type Actor,
  markRead,
  openThread,
  reportThread,
  resolveActor,
  searchMessages,
  sendMessage,
  setUserStatus,
  threadMessages,
  threadSummary,
  typeInThread,
} from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { readAll, say, startTalk } from "./talk.ts";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** All that one can do with a thread, and what became of it. */
async function tryAll(actor: Actor, threadId: string): Promise<Record<string, string>> {
  const ctx = harness.ctx(actor);
  const tries: Record<string, () => Promise<unknown>> = {
    read: () => threadMessages(ctx, { threadId }),
    head: () => threadSummary(ctx, { threadId }),
    mark: () => markRead(ctx, { threadId, seq: 1 }),
    send: () =>
      sendMessage(ctx, { threadId, text: "hi", imageKeys: [], idempotencyKey: `k-${Date.now()}` }),
    type: () => typeInThread(ctx, { threadId }),
    report: () => reportThread(ctx, { threadId, seq: null, reason: "SPAM", note: "" }),
    block: () => blockPerson(ctx, { threadId }),
  };
  const results: Record<string, string> = {};
  for (const [name, run] of Object.entries(tries))
    results[name] = await run().then(
      () => "ok",
      (error: { kind?: string }) => error.kind ?? String(error),
    );
  return results;
}

const every = (result: string) =>
  Object.fromEntries(
    ["read", "head", "mark", "send", "type", "report", "block"].map((name) => [name, result]),
  );

describe("a thread", () => {
  it("is the two sides' alone: strangers, moderators included, do not learn that it exists", async () => {
    const { buyer, threadId } = await startTalk(harness);
    await say(harness, buyer, threadId, "Hello");
    const stranger = await makePerson(harness);
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    expect(await tryAll(stranger.actor, threadId)).toEqual(every("NOT_FOUND"));
    expect(await tryAll(moderator.actor, threadId)).toEqual(every("NOT_FOUND"));
    expect(await tryAll(stranger.actor, "0".repeat(24))).toEqual(every("NOT_FOUND"));
  });

  it("is closed to who is not signed in, and to who was suspended", async () => {
    const { buyer, threadId } = await startTalk(harness);
    expect(await tryAll(ANONYMOUS, threadId)).toEqual(every("UNAUTHENTICATED"));
    const { _id: userId, sessionVersion } = buyer.row;
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    const input = { userId, status: "SUSPENDED", reason: "a test" } as const;
    await setUserStatus(harness.ctx(moderator.actor), input);
    const actor = await resolveActor(harness.db, { userId, sessionVersion });
    expect(await tryAll(actor, threadId)).toEqual(every("UNAUTHENTICATED"));
  });

  it("shows nobody else's messages in a search", async () => {
    const { buyer, seller, threadId } = await startTalk(harness);
    await say(harness, buyer, threadId, "a word that stands out: xylophone");
    const found = async (actor: Actor) =>
      (await searchMessages(harness.ctx(actor), { q: "xylophone", cursor: null })).hits.length;
    expect(await found(buyer.actor)).toBe(1);
    expect(await found(seller.actor)).toBe(1);
    expect(await found((await makePerson(harness)).actor)).toBe(0);
  });

  it.each(["buyer", "seller"] as const)(
    "that the %s blocks takes no more messages from either, and stays readable",
    async (who) => {
      const talk = await startTalk(harness);
      const { buyer, seller, threadId } = talk;
      await say(harness, buyer, threadId, "Hello");
      await blockPerson(harness.ctx(talk[who].actor), { threadId });
      expect(await reasonOf(say(harness, buyer, threadId, "Hello?"))).toBe("BLOCKED");
      expect(await reasonOf(say(harness, seller, threadId, "Hello?"))).toBe("BLOCKED");
      expect(await readAll(harness, buyer, threadId)).toHaveLength(1);
      const blocked = async (actor: Actor) =>
        (await threadSummary(harness.ctx(actor), { threadId })).blocked;
      const other = who === "buyer" ? seller : buyer;
      expect(await blocked(talk[who].actor)).toBe("BY_ME");
      expect(await blocked(other.actor)).toBe("BY_PEER");
      const { actor } = other;
      expect(await reasonOf(typeInThread(harness.ctx(actor), { threadId }))).toBe("BLOCKED");
    },
  );
});

describe("opening a thread", () => {
  const open = (actor: Actor, listingId: string) => openThread(harness.ctx(actor), { listingId });

  it("is refused on the own listing, without a confirmed address, and where blocked", async () => {
    const [seller, buyer] = [await makePerson(harness), await makePerson(harness)];
    const { _id: listingId } = await makeListing(harness, seller.row._id);
    expect(await reasonOf(open(seller.actor, listingId))).toBe("OWN_LISTING");
    const fresh = await makePerson(harness, { emailVerifiedAt: null });
    expect(await reasonOf(open(fresh.actor, listingId))).toBe("EMAIL_UNVERIFIED");
    const pair = { blockerId: seller.row._id, blockedId: buyer.row._id };
    await harness.db.rows.blocks.insertOne({ ...pair, listingId, createdAt: new Date() });
    expect(await reasonOf(open(buyer.actor, listingId))).toBe("BLOCKED");
    await expect(open(ANONYMOUS, listingId)).rejects.toThrow("Sign in");
  });

  it.each(["DRAFT", "PENDING_REVIEW", "HELD", "REMOVED"] as const)(
    "on a listing that is %s is refused, to moderators too",
    async (state) => {
      const { _id: sellerId } = (await makePerson(harness)).row;
      const { _id: listingId } = await makeListing(harness, sellerId, { state });
      const people = [await makePerson(harness), await makePerson(harness, { role: "MODERATOR" })];
      for (const { actor } of people)
        await expect(open(actor, listingId)).rejects.toThrow("no such listing");
    },
  );

  it("that exists goes on once the listing is removed", async () => {
    const { buyer, listing, threadId } = await startTalk(harness);
    await say(harness, buyer, threadId, "Hello");
    const { listings } = harness.db.rows;
    await listings.updateOne({ _id: listing._id }, { $set: { state: "REMOVED" } });
    const opened = await open(buyer.actor, listing._id);
    expect(opened).toMatchObject({ id: threadId, listing: { state: "REMOVED" } });
    expect(await say(harness, buyer, threadId, "What happened?")).toMatchObject({ seq: 2 });
  });
});
