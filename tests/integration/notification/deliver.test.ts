import { type Db, openDb } from "@loopbid/db";
import {
  deliverNotification,
  readNotifications,
  recordNotifications,
  sweepNotifications,
  tell,
  updateNotificationSettings,
} from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverNews, queuedJobs } from "../auction/bidding.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { HOUR, keepingPush, mailsTo, makeBrowser, MINUTE, told } from "./told.ts";

let harness: Harness;
let other: Db;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  other = openDb({ url: harness.databaseUrl, appName: "other-worker" });
});
afterAll(async () => {
  await other.close();
  await harness.close();
});
beforeEach(async () => {
  bob = await makePerson(harness);
});

const system = (at = harness.now()) => ({ ...harness.ctx(SYSTEM), now: () => at });
const rowOf = async (_id: string) => (await harness.db.rows.notifications.findOne({ _id }))!;

describe("an event", () => {
  it("tells a person once, however often it is recorded and in however many processes at once", async () => {
    const key = "sale-1";
    await Promise.all(Array.from({ length: 8 }, () => told(harness, bob, "sold", { key })));
    await deliverNews(harness);
    await told(harness, bob, "sold", { key });
    await deliverNews(harness);
    expect(await harness.db.rows.notifications.count({ userId: bob.row._id })).toBe(1);
    expect(await mailsTo(harness, bob)).toHaveLength(1);
  });

  it("is recorded once, and refuses nobody, where two processes record it at the same moment", async () => {
    for (let round = 0; round < 30; round += 1) {
      const news = {
        userId: bob.row._id,
        type: "sold" as const,
        key: `together-${round}`,
        values: { title: "X" },
        path: "/",
      };
      const dbs = Array.from({ length: 12 }, (_, index) => (index % 2 ? other : harness.db));
      const counts = await Promise.all(dbs.map((db) => tell({ ...system(), db }, [news])));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    }
  });

  it("is recorded where others of the same batch are there already, and once where it is in it twice", async () => {
    const news = (key: string) => ({
      userId: bob.row._id,
      type: "sold" as const,
      key,
      values: { title: "X" },
      path: "/",
    });
    expect(await tell(system(), [news("b")])).toBe(1);
    expect(await tell(system(), [news("a"), news("b"), news("c"), news("c")])).toBe(2);
    const inOne = harness.db.transaction((rows) =>
      recordNotifications(rows, harness.now(), [news("c"), news("d")]),
    );
    expect((await inOne).map(({ key }) => key)).toEqual(["d"]);
  });

  it("is mailed and pushed once by jobs that run twice and by two workers at once", async () => {
    await makeBrowser(harness, bob);
    const { service: push, sent } = keepingPush(() => "sent");
    for (let round = 0; round < 10; round += 1) {
      const { _id: notificationId } = await told(harness, bob, "sold", { key: `sold-${round}` });
      const workers = [harness.db, other, harness.db, other].map((db) => ({
        ...system(),
        db,
        push,
      }));
      await Promise.all(workers.map((ctx) => deliverNotification(ctx, { notificationId })));
      await deliverNotification({ ...system(), push }, { notificationId });
      expect(await rowOf(notificationId)).toMatchObject({ emailDueAt: null, pushDueAt: null });
    }
    expect(await mailsTo(harness, bob)).toHaveLength(10);
    expect(sent).toHaveLength(10);
  });

  it("is not lost where Redis was away: the sweep asks for it", async () => {
    const down = { ...harness.jobs, enqueue: () => Promise.reject(new Error("Redis is away")) };
    await tell({ ...system(), jobs: down }, [
      { userId: bob.row._id, type: "sold", key: "lost", values: { title: "X" }, path: "/" },
    ]);
    const row = (await harness.db.rows.notifications.findOne({ userId: bob.row._id }))!;
    await expect(
      deliverNotification({ ...system(), jobs: down }, { notificationId: row._id }),
    ).rejects.toThrow("away");
    await sweepNotifications(system(harness.now() + 2 * MINUTE));
    const jobs = await queuedJobs(harness, "notification");
    expect(jobs.filter(({ data }) => data["notificationId"] === row._id)).toHaveLength(1);
    await deliverNotification(system(harness.now() + 2 * MINUTE), { notificationId: row._id });
    expect(await mailsTo(harness, bob)).toHaveLength(1);
  });

  it("is delivered by the system alone", async () => {
    const { _id: notificationId } = await told(harness, bob, "sold");
    await expect(
      deliverNotification(harness.ctx(bob.actor), { notificationId }),
    ).rejects.toMatchObject({ kind: "FORBIDDEN" });
  });
});

describe("wishes", () => {
  it("turn off single channels of single types", async () => {
    await makeBrowser(harness, bob);
    const { service: push, sent } = keepingPush(() => "sent");
    await updateNotificationSettings(harness.ctx(bob.actor), {
      set: [
        { type: "sold", channel: "email", on: false },
        { type: "price-drop", channel: "push", on: false },
        { type: "price-drop", channel: "inApp", on: false },
        // Sales stay in the list.
        { type: "sold", channel: "inApp", on: false },
      ],
    });
    const sold = await told(harness, bob, "sold");
    const dropped = await told(harness, bob, "price-drop");
    expect(sold.readAt).toBeNull();
    expect(dropped).toMatchObject({ inApp: false });
    expect(dropped.readAt).not.toBeNull();
    for (const { _id } of [sold, dropped])
      await deliverNotification({ ...system(), push }, { notificationId: _id });
    expect((await mailsTo(harness, bob)).map(({ subject }) => subject)).toEqual([
      "Now $120.00: Pixel 8",
    ]);
    expect(sent.map(({ payload }) => JSON.parse(payload).title)).toEqual(["Sold: Pixel 8"]);
  });

  it("of two tabs at once are both kept", async () => {
    const change = (type: "sold" | "bought" | "relisted") =>
      updateNotificationSettings(harness.ctx(bob.actor), {
        set: [{ type, channel: "email", on: false }],
      });
    await Promise.all([change("sold"), change("bought"), change("relisted")]);
    const settings = (await harness.db.rows.notification_settings.findOne({ _id: bob.row._id }))!;
    expect(settings.overrides).toEqual({
      "sold:email": false,
      "bought:email": false,
      "relisted:email": false,
    });
  });

  it("for quiet hours put mail and push off to their end, but not what they would outlast", async () => {
    await makeBrowser(harness, bob);
    const { service: push, sent } = keepingPush(() => "sent");
    await updateNotificationSettings(harness.ctx(bob.actor), {
      timeZone: "America/Chicago",
      quiet: { from: 22 * 60, to: 7 * 60 },
    });
    const night = Date.parse("2030-06-10T05:00:00Z");
    const morning = Date.parse("2030-06-10T12:00:00Z");
    const sold = await told(harness, bob, "sold", { at: night });
    const urgent = await told(harness, bob, "payment-reminder", {
      at: night,
      until: morning - HOUR,
    });
    const can = await told(harness, bob, "payment-reminder", {
      at: night,
      until: morning + HOUR,
    });
    const stale = await told(harness, bob, "ending-soon", {
      at: night,
      until: morning - HOUR,
    });
    const all = [sold, urgent, can, stale];
    for (const { _id } of all)
      await deliverNotification({ ...system(night), push }, { notificationId: _id });
    expect(await mailsTo(harness, bob)).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(await rowOf(sold._id)).toMatchObject({
      emailDueAt: new Date(morning),
      pushDueAt: new Date(morning),
    });
    for (const { _id } of all)
      await deliverNotification({ ...system(morning), push }, { notificationId: _id });
    expect((await mailsTo(harness, bob)).map(({ subject }) => subject).sort()).toEqual([
      "Please pay: Pixel 8",
      "Please pay: Pixel 8",
      "Sold: Pixel 8",
    ]);
    expect(sent).toHaveLength(3);
    expect(await rowOf(stale._id)).toMatchObject({ emailDueAt: null, emailAt: null, pushAt: null });
  });
});

describe("what was seen in time", () => {
  it("is not mailed or pushed, but for records of a sale", async () => {
    const seen = await told(harness, bob, "offer-received");
    const sold = await told(harness, bob, "sold");
    await readNotifications(harness.ctx(bob.actor), {});
    await deliverNews(harness, harness.now() + 2 * MINUTE);
    expect((await mailsTo(harness, bob)).map(({ subject }) => subject)).toEqual(["Sold: Pixel 8"]);
    expect(await rowOf(seen._id)).toMatchObject({ emailDueAt: null, emailAt: null });
    expect((await rowOf(sold._id)).emailAt).not.toBeNull();
  });

  it("is marked by its own reader only", async () => {
    const row = await told(harness, bob, "sold");
    const eve = await makePerson(harness);
    expect(await readNotifications(harness.ctx(eve.actor), { ids: [row._id] })).toEqual({
      unread: 0,
    });
    expect((await rowOf(row._id)).readAt).toBeNull();
    expect(await readNotifications(harness.ctx(bob.actor), { path: row.path })).toEqual({
      unread: 0,
    });
  });
});
