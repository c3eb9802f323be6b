import { randomWord } from "@loopbid/core";
import { type Db, newId } from "@loopbid/db";
import { createMessageAssessor, createTextClassifier } from "@loopbid/fraud";
import * as services from "@loopbid/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeListing, makePerson, newListing, newUser } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { fillWithOffers } from "../search/crowd-offers.ts";
import { unindexedOf } from "../search/plans.ts";
import { openRecordingDb } from "../search/recorded-commands.ts";
import { startTalk } from "./talk.ts";

const CROWD = 1_500;

let harness: Harness;
let recording: ReturnType<typeof openRecordingDb>;

beforeAll(async () => {
  harness = await startHarness();
  await fill(harness.db);
  recording = openRecordingDb(harness.databaseUrl);
}, 120_000);
afterAll(async () => {
  await recording?.db.close();
  await harness.close();
});

/** So many rows that a planner which may use an index does. */
async function fill({ rows, client }: Db): Promise<void> {
  const at = (index: number) => new Date(harness.now() - index * 60_000);
  const numbers = Array.from({ length: CROWD }, (_, index) => index);
  await rows.case_claims.insertMany(
    numbers.map((index) => ({
      kind: "CHAT" as const,
      subjectId: newId(),
      moderatorId: newId(),
      // What has run out is deleted, at a moment of the database's own choice.
      expiresAt: at(-60 - index),
    })),
  );
  const users = await rows.users.insertMany(numbers.map((index) => newUser(at(index))));
  const idOf = (index: number) => users[index % CROWD]!._id;
  await rows.listings.insertMany(numbers.map((index) => newListing(at(index), idOf(index * 7))));
  const talk = await startTalk(harness);
  const { _id, ...thread } = (await rows.threads.findOne({ _id: talk.threadId }))!;
  const threads = await rows.threads.insertMany(
    numbers.map((index) => ({
      ...thread,
      listingId: newId(),
      buyerId: idOf(index),
      sellerId: idOf(index * 7),
      lastMessageAt: at(index),
      buyerUnread: index % 3,
      sellerUnread: index % 5,
    })),
  );
  await rows.messages.insertMany(
    numbers.flatMap((index) =>
      [1, 2].map((seq) => ({
        threadId: threads[index]!._id,
        seq,
        kind: "TEXT" as const,
        state: "SENT" as const,
        senderId: idOf(index),
        text: `Is number ${index} still available?`,
        images: [],
        offerId: null,
        idempotencyKey: `crowd-${index}-${seq}`,
        warnings: [],
        checkedAt: at(index),
        modelVersion: null,
        createdAt: at(index),
      })),
    ),
  );
  await rows.chat_cases.insertMany(
    numbers.map((index) => ({
      threadId: threads[index]!._id,
      listingId: newId(),
      personId: idOf(index),
      state: "DISMISSED" as const,
      revision: 1,
      warned: 3,
      labels: ["scam"],
      reportedById: null,
      reportReason: null,
      reportNote: null,
      reportedSeq: null,
      decidedById: null,
      decidedAt: null,
      decision: null,
      note: null,
      createdAt: at(index),
      updatedAt: at(index),
    })),
  );
  await fillWithOffers(rows, CROWD, idOf);
  await rows.blocks.insertMany(
    numbers.map((index) => ({
      blockerId: idOf(index),
      blockedId: idOf(index + 1),
      listingId: newId(),
      createdAt: at(index),
    })),
  );
  await rows.strikes.insertMany(
    numbers.map((index) => ({
      userId: idOf(index),
      orderId: newId(),
      listingId: newId(),
      createdAt: at(index),
    })),
  );
  await services.recordNotifications(
    rows,
    harness.now(),
    numbers.map((index) => ({
      userId: idOf(index),
      type: "message" as const,
      key: `message-${threads[index]!._id}-0`,
      values: {},
      path: "/messages",
    })),
  );
  for (const name of ["users", "listings", "threads", "messages", "chat_cases", "blocks"])
    expect(await client.db().collection(name).countDocuments()).toBeGreaterThanOrEqual(CROWD);
}

async function useChat(): Promise<void> {
  const as = (actor: services.Actor): services.ServiceContext => ({
    ...harness.ctx(actor),
    db: recording.db,
  });
  const [seller, buyer] = [await makePerson(harness), await makePerson(harness)];
  const moderator = await makePerson(harness, { role: "MODERATOR" });
  const [sells, buys, moderates] = [as(seller.actor), as(buyer.actor), as(moderator.actor)];
  const { _id: listingId } = await makeListing(harness, seller.row._id);
  const { id: threadId } = await services.openThread(buys, { listingId });
  const texts = ["Call me at (512) 555-0134", "Pay with Zelle", "https://l00pbid.com", "Hello"];
  const dead = createTextClassifier({ modelPath: "/nonexistent/model" });
  for (const text of texts) {
    const input = { threadId, text, imageKeys: [], idempotencyKey: randomWord(12) };
    const { id: messageId } = await services.sendMessage(buys, input);
    await services.checkMessage(as(SYSTEM), { messageId }, createMessageAssessor(dead));
  }
  await dead.close();
  await services.sweepMessages({ ...as(SYSTEM), now: () => harness.now() + 60_000 });
  for (const filter of ["all", "unread", "buying", "selling"] as const) {
    await services.myThreads(sells, { filter, cursor: null });
    await services.myThreads(sells, { filter, cursor: `${harness.now()}.${newId()}` });
  }
  await services.threadMessages(sells, { threadId });
  await services.threadMessages(sells, { threadId, beforeSeq: 3 });
  await services.threadMessages(sells, { threadId, afterSeq: 1 });
  await services.myUnreadMessages(sells);
  await services.markRead(sells, { threadId, seq: 1 });
  await services.markRead(sells, { threadId, seq: 4 });
  await services.typeInThread(sells, { threadId });
  await services.searchMessages(sells, { q: "call zelle", cursor: null });
  await services.searchMessages(sells, { q: "call", cursor: `${harness.now()}.${newId()}` });
  await services.reportThread(sells, { threadId, seq: 1, reason: "SCAM", note: "" });
  const { items } = await services.chatCases(moderates);
  const decided = { decision: "SUSPEND", note: "Enough.", revision: items[0]!.revision } as const;
  await services.decideChatCase(moderates, { caseId: items[0]!.id, ...decided });
}

it("every command that the chat sends is answered from an index", async () => {
  await useChat();
  const commands = recording.recorded();
  expect(commands.length).toBeGreaterThan(30);
  expect(await unindexedOf(harness.db, commands)).toEqual([]);
}, 120_000);
