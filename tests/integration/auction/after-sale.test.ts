import { type Db, openDb } from "@loopbid/db";
import {
  acceptOffer,
  afterSale,
  buyNow,
  closeAuction,
  declineOffer,
  deliverEvent,
  myOffers,
  sendOffer,
  setUserStatus,
} from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, deliverDue, queuedJobs, reasonOf } from "./bidding.ts";

const HOUR = 3_600_000;
let harness: Harness;
let other: Db;
let [seller, ann, bob, cyd]: Person[] = [];

beforeAll(async () => {
  harness = await startHarness();
  other = openDb({ url: harness.databaseUrl, appName: "other-worker" });
});
afterAll(async () => {
  await other.close();
  await harness.close();
});
beforeEach(async () => {
  [seller, ann, bob, cyd] = await Promise.all([1, 2, 3, 4].map(() => makePerson(harness)));
});

const at = (person: Person, ms: number) => ({ ...harness.ctx(person.actor), now: () => ms });
const systemAt = (ms: number, db = harness.db) => ({
  ...harness.ctx(SYSTEM),
  db,
  now: () => ms,
});
const ordersOf = (listingId: string) =>
  harness.db.rows.orders.find({ listingId }, { sort: { createdAt: 1 } });
const offersOf = (listingId: string) =>
  harness.db.rows.second_chance_offers.find({ listingId }, { sort: { createdAt: 1 } });
const strikesOf = ({ row }: Person) => harness.db.rows.strikes.find({ userId: row._id });
const stateOf = async (_id: string) => (await harness.db.rows.listings.findOne({ _id }))!.state;
const mailsTo = async ({ row }: Person, title: string) =>
  (await queuedJobs(harness, "mail")).filter(
    ({ data }) => data["to"] === row.email && String(data["text"]).includes(title),
  );

/** Bob won at $305 before ann with $300 and cyd with $200; `soldAt` is when. */
async function sold(overrides: Parameters<typeof makeAuction>[2] = {}) {
  const listing = await makeAuction(harness, seller!.row._id, overrides);
  await bidAs(harness, cyd!, listing._id, 20_000);
  await bidAs(harness, ann!, listing._id, 30_000);
  await bidAs(harness, bob!, listing._id, 90_000);
  const soldAt = listing.endsAt!.getTime() + 1;
  await closeAuction(systemAt(soldAt), { listingId: listing._id });
  return { ...listing, soldAt };
}

describe("what follows a sale", () => {
  it("survives a crash right after the commit, and happens once however often it is delivered", async () => {
    const listing = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, bob!, listing._id, 90_000);
    const soldAt = listing.endsAt!.getTime() + 1;
    const down = { ...harness.jobs, enqueue: () => Promise.reject(new Error("Redis is away")) };
    await closeAuction({ ...systemAt(soldAt), jobs: down }, { listingId: listing._id });
    expect(await mailsTo(bob!, listing.title)).toEqual([]);
    const [order] = await ordersOf(listing._id);
    const waiting = await harness.db.rows.outbox.find({ subjectId: order!._id });
    expect(waiting.map(({ kind }) => kind).sort()).toEqual([
      "PAYMENT_DUE",
      "PAYMENT_REMINDER",
      "PAYMENT_REMINDER",
      "SALE_MADE",
    ]);
    // The first worker dies after it enqueued the mails and before it could say so.
    await deliverDue(harness, soldAt);
    const done = { kind: "SALE_MADE", subjectId: order!._id } as const;
    await harness.db.rows.outbox.updateOne(done, { $set: { doneAt: null } });
    await deliverDue(harness, soldAt);
    expect(await mailsTo(bob!, listing.title)).toHaveLength(1);
    expect(await mailsTo(seller!, listing.title)).toHaveLength(1);
  });

  it("is delivered later where it fails, not lost", async () => {
    const { _id, soldAt, title } = await sold();
    const [order] = await ordersOf(_id);
    const event = (await harness.db.rows.outbox.findOne({
      kind: "SALE_MADE",
      subjectId: order!._id,
    }))!;
    const { publisher } = harness.ctx();
    const down = { ...publisher, publish: () => Promise.reject(new Error("Redis is away")) };
    await expect(
      deliverEvent({ ...systemAt(soldAt), publisher: down }, { eventId: event._id }),
    ).rejects.toThrow("away");
    expect(await deliverEvent(systemAt(soldAt), { eventId: event._id })).toBe(false);
    await deliverDue(harness, soldAt + 6_000);
    expect(await mailsTo(bob!, title)).toHaveLength(1);
  });

  it("reminds at 24 and 40 hours, only while it is not paid", async () => {
    const paid = await sold();
    const waits = await sold();
    await harness.db.rows.orders.updateOne({ listingId: paid._id }, { $set: { state: "PAID" } });
    await deliverDue(harness, waits.soldAt + 23 * HOUR);
    expect((await ordersOf(waits._id))[0]!.remindersSent).toBe(0);
    await deliverDue(harness, waits.soldAt + 24 * HOUR);
    expect((await ordersOf(waits._id))[0]!.remindersSent).toBe(1);
    await deliverDue(harness, waits.soldAt + 47 * HOUR);
    expect((await ordersOf(waits._id))[0]!.remindersSent).toBe(2);
    expect(await mailsTo(bob!, waits.title)).toHaveLength(3);
    expect(await mailsTo(bob!, paid.title)).toHaveLength(1);
    await deliverDue(harness, waits.soldAt + 49 * HOUR);
    expect((await ordersOf(paid._id))[0]).toMatchObject({ state: "PAID", active: true });
  });
});

describe("an unpaid sale", () => {
  it("is cancelled once at 48 hours by two workers at once: one strike, one offer to the next bidder", async () => {
    const { _id, soldAt, title } = await sold();
    const [order] = await ordersOf(_id);
    const event = (await harness.db.rows.outbox.findOne({
      kind: "PAYMENT_DUE",
      subjectId: order!._id,
    }))!;
    await deliverDue(harness, soldAt + 48 * HOUR - 1);
    expect((await ordersOf(_id))[0]!.state).toBe("AWAITING_PAYMENT");
    const due = soldAt + 48 * HOUR;
    await Promise.all(
      [harness.db, other, harness.db, other].map((db) =>
        deliverEvent(systemAt(due, db), { eventId: event._id }),
      ),
    );
    await deliverDue(harness, due);
    expect((await ordersOf(_id))[0]).toMatchObject({
      state: "CANCELLED",
      active: false,
      cancelReason: "UNPAID",
    });
    expect(await strikesOf(bob!)).toMatchObject([{ orderId: order!._id }]);
    expect(await offersOf(_id)).toMatchObject([
      { bidderId: ann!.row._id, cents: 30_000, state: "OPEN" },
    ]);
    expect(await stateOf(_id)).toBe("ENDED");
    expect(await mailsTo(ann!, title)).toHaveLength(1);
    expect(await mailsTo(seller!, title)).toHaveLength(2);
  });

  it("of an accepted second chance makes one active order, whoever presses how often", async () => {
    const { _id, soldAt } = await sold();
    const due = soldAt + 48 * HOUR;
    await deliverDue(harness, due);
    const [offer] = await offersOf(_id);
    expect(await myOffers(at(ann!, due))).toMatchObject([{ offer: { id: offer!._id } }]);
    await expect(acceptOffer(at(cyd!, due), { offerId: offer!._id })).rejects.toThrow("no such");
    const answers = await Promise.all(
      [harness.db, other, harness.db].map((db) =>
        acceptOffer({ ...at(ann!, due), db }, { offerId: offer!._id }),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await ordersOf(_id)).toMatchObject([
      { active: false },
      { active: true, buyerId: ann!.row._id, cents: 30_000, source: "SECOND_CHANCE" },
    ]);
    expect(await stateOf(_id)).toBe("SOLD");
    // Not paid either: on to the last bidder.
    await deliverDue(harness, due + 48 * HOUR);
    expect((await offersOf(_id))[1]).toMatchObject({ bidderId: cyd!.row._id, cents: 20_000 });
    expect(await strikesOf(ann!)).toHaveLength(1);
  });

  it("goes on when an offer is declined or expires, and ends when nobody is left", async () => {
    const { _id, soldAt, title } = await sold();
    const due = soldAt + 48 * HOUR;
    await deliverDue(harness, due);
    const [first] = await offersOf(_id);
    await declineOffer(at(ann!, due), { offerId: first!._id });
    await declineOffer(at(ann!, due), { offerId: first!._id });
    expect(await reasonOf(acceptOffer(at(ann!, due), { offerId: first!._id }))).toBe(
      "OFFER_CLOSED",
    );
    const [, second] = await offersOf(_id);
    expect(second).toMatchObject({ bidderId: cyd!.row._id, state: "OPEN" });
    const late = second!.expiresAt.getTime();
    expect(await reasonOf(acceptOffer(at(cyd!, late), { offerId: second!._id }))).toBe(
      "OFFER_CLOSED",
    );
    await deliverDue(harness, late);
    expect((await offersOf(_id)).map(({ state }) => state)).toEqual(["DECLINED", "EXPIRED"]);
    expect(await stateOf(_id)).toBe("ENDED");
    const texts = (await mailsTo(seller!, title)).map(({ data }) => String(data["subject"]));
    expect(texts.filter((text) => text.includes("nobody took it"))).toHaveLength(1);
  });

  it("waits for the seller's word where second chances are not automatic", async () => {
    const { _id, soldAt } = await sold({ secondChance: false });
    expect(await reasonOf(sendOffer(at(seller!, soldAt), { listingId: _id }))).toBe("NOT_ENDED");
    const due = soldAt + 48 * HOUR;
    await deliverDue(harness, due);
    expect(await offersOf(_id)).toEqual([]);
    expect(await afterSale(at(seller!, due), { listingId: _id })).toMatchObject({
      role: "SELLER",
      next: { cents: 30_000 },
    });
    await expect(sendOffer(at(ann!, due), { listingId: _id })).rejects.toThrow("no such");
    const sent = await Promise.allSettled(
      [harness.db, other].map((db) => sendOffer({ ...at(seller!, due), db }, { listingId: _id })),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await offersOf(_id)).toMatchObject([{ bidderId: ann!.row._id, state: "OPEN" }]);
    expect(await afterSale(at(cyd!, due), { listingId: _id })).toBeNull();
  });

  it("of a buy-now purchase ends the listing without a second chance", async () => {
    const { _id } = await makeListing(harness, seller!.row._id, { format: "FIXED_PRICE" });
    await buyNow(harness.ctx(bob!.actor), { listingId: _id });
    await deliverDue(harness, harness.now() + 49 * HOUR);
    expect(await stateOf(_id)).toBe("ENDED");
    expect(await offersOf(_id)).toEqual([]);
    expect(await strikesOf(bob!)).toHaveLength(1);
  });

  it("is nobody's fault where the seller's account was closed meanwhile", async () => {
    const { _id, soldAt } = await sold();
    const admin = await makePerson(harness, { role: "ADMIN" });
    const ban = { userId: seller!.row._id, status: "BANNED", reason: "fraud" } as const;
    await setUserStatus(harness.ctx(admin.actor), ban);
    await deliverDue(harness, soldAt + 48 * HOUR);
    expect((await ordersOf(_id))[0]!.state).toBe("CANCELLED");
    expect(await strikesOf(bob!)).toEqual([]);
    expect(await offersOf(_id)).toEqual([]);
  });
});
