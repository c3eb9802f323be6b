import { newId } from "@loopbid/db";
import { deliverDigest, sweepNotifications, updateNotificationSettings } from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverNews, queuedJobs } from "../auction/bidding.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { HOUR, mailsTo, MINUTE, told } from "./told.ts";

let harness: Harness;
let [ann, bob]: Person[] = [];
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  [ann, bob] = await Promise.all([makePerson(harness), makePerson(harness)]);
});

const system = (at: number) => ({ ...harness.ctx(SYSTEM), now: () => at });

/** A thread in which bob has so many unread messages of ann's. */
function makeThread(sellerUnread: number) {
  const at = new Date(harness.now());
  return harness.db.rows.threads.insertOne({
    listingId: newId(),
    buyerId: ann!.row._id,
    sellerId: bob!.row._id,
    seq: sellerUnread,
    lastMessageAt: at,
    lastSenderId: ann!.row._id,
    preview: "Hello?",
    buyerReadSeq: sellerUnread,
    sellerReadSeq: 0,
    buyerUnread: 0,
    sellerUnread,
    createdAt: at,
  });
}

describe("messages of one thread", () => {
  it("come in one mail, minutes later", async () => {
    const { _id } = await makeThread(3);
    const start = harness.now();
    for (const [index, text] of ["Hi", "Is it there?", "Hello?"].entries()) {
      const values = { name: "Ann", title: "Pixel 8", text };
      await told(harness, bob!, "message", {
        at: start + index * MINUTE,
        path: `/messages/${_id}`,
        values,
      });
    }
    await deliverNews(harness, start + 4 * MINUTE);
    expect(await mailsTo(harness, bob!)).toEqual([]);
    // Two jobs at once for the first, then those of the others.
    await Promise.all([1, 2].map(() => deliverNews(harness, start + 5 * MINUTE)));
    await deliverNews(harness, start + HOUR);
    const mails = await mailsTo(harness, bob!);
    expect(mails.map(({ subject }) => subject)).toEqual(["3 messages from Ann"]);
    expect(mails[0]!.text).toContain("Hello?");
  });

  it("come in none where the thread was read by then", async () => {
    const { _id } = await makeThread(1);
    const row = await told(harness, bob!, "message", { path: `/messages/${_id}` });
    await harness.db.rows.threads.updateOne({ _id }, { $set: { sellerUnread: 0 } });
    await deliverNews(harness, harness.now() + HOUR);
    expect(await mailsTo(harness, bob!)).toEqual([]);
    expect(await harness.db.rows.notifications.findOne({ _id: row._id })).toMatchObject({
      emailDueAt: null,
      emailAt: null,
    });
  });
});

describe("a digest", () => {
  const evening = Date.parse("2031-03-03T20:00:00Z");
  const morning = Date.parse("2031-03-04T08:00:00Z");
  beforeEach(async () => {
    await updateNotificationSettings(harness.ctx(bob!.actor), { timeZone: "UTC", digest: "DAILY" });
  });

  it("mails what can wait together in the morning, once, and the rest at once", async () => {
    for (const type of ["price-drop", "saved-search", "listing-live"] as const)
      await told(harness, bob!, type, { at: evening, values: { title: type, notice: "Live." } });
    await told(harness, bob!, "sold", { at: evening });
    await deliverNews(harness, evening + 10 * MINUTE);
    expect((await mailsTo(harness, bob!)).map(({ subject }) => subject)).toEqual(["Sold: Pixel 8"]);
    await sweepNotifications(system(morning - 1));
    expect(await digestsAsked()).toEqual([]);
    await sweepNotifications(system(morning));
    await sweepNotifications(system(morning));
    const [digest, ...more] = await digestsAsked();
    expect(more).toEqual([]);
    await Promise.all([1, 2, 3].map(() => deliverDigest(system(morning), digest!)));
    await deliverDigest(system(morning + HOUR), digest!);
    const mails = await mailsTo(harness, bob!);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Sold: Pixel 8",
      "3 pieces of news from Loopbid",
    ]);
    for (const type of ["price-drop", "saved-search", "listing-live"])
      expect(mails[1]!.html).toContain(type);
    await sweepNotifications(system(morning + 2 * HOUR));
    expect(await harness.db.rows.notifications.count(waiting())).toBe(0);
  });

  it("is not sent where everything was read or turned off by then", async () => {
    await told(harness, bob!, "price-drop", { at: evening });
    await told(harness, bob!, "relisted", { at: evening });
    await deliverNews(harness, evening);
    await harness.db.rows.notifications.updateOne(
      { userId: bob!.row._id, type: "price-drop" },
      { $set: { readAt: new Date(evening) } },
    );
    await updateNotificationSettings(harness.ctx(bob!.actor), {
      set: [{ type: "relisted", channel: "email", on: false }],
    });
    await deliverNews(harness, morning);
    expect(await mailsTo(harness, bob!)).toEqual([]);
    expect(await harness.db.rows.notifications.count(waiting())).toBe(0);
  });

  it("does not hold what would be over by then", async () => {
    await told(harness, bob!, "ending-soon", { at: evening, until: evening + HOUR });
    await deliverNews(harness, evening);
    expect(await mailsTo(harness, bob!)).toHaveLength(1);
  });

  const waiting = () => ({ userId: bob!.row._id, emailDueAt: { $ne: null } });
  const digestsAsked = async () =>
    (await queuedJobs(harness, "notification"))
      .filter(({ name, data }) => name === "notification.digest" && data["userId"] === bob!.row._id)
      .map(({ data }) => data as { userId: string; batchId: string });
});
