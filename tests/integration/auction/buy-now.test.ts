import { type Db, openDb } from "@loopbid/db";
import { auctionHead, buyNow, closeAuction } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, deliverDue, queuedJobs, reasonOf, recordOf } from "./bidding.ts";

let harness: Harness;
let other: Db;
let seller: Person;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  other = openDb({ url: harness.databaseUrl, appName: "other-process" });
  [seller, ann, bob] = await Promise.all([
    makePerson(harness),
    makePerson(harness),
    makePerson(harness),
  ]);
});
afterAll(async () => {
  await other.close();
  await harness.close();
});

const buyAs = (person: Person, listingId: string, expectedCents?: number, db = harness.db) =>
  buyNow({ ...harness.ctx(person.actor), db }, { listingId, expectedCents });
const ordersOf = (listingId: string) => harness.db.rows.orders.find({ listingId });
const auctioned = () => makeAuction(harness, seller.row._id, { buyNowCents: 60_000 });
const fixed = (overrides = {}) =>
  makeListing(harness, seller.row._id, {
    format: "FIXED_PRICE",
    startCents: null,
    priceCents: 25_000,
    ...overrides,
  });

describe("buy it now in an auction", () => {
  it("ends the auction and sells at the stated price", async () => {
    const { _id, title } = await auctioned();
    const order = await buyAs(ann, _id, 60_000);
    expect(order).toMatchObject({ cents: 60_000, listingId: _id, state: "AWAITING_PAYMENT" });
    const record = await recordOf(harness, _id);
    expect(record).toMatchObject({
      proven: true,
      auction: { status: "ENDED_SOLD", leaderId: ann.row._id },
      listing: { state: "SOLD", priceCents: 60_000 },
    });
    expect(record.auction.closedAt).not.toBeNull();
    expect(record.listing.closedAt).not.toBeNull();
    await deliverDue(harness);
    const mails = await queuedJobs(harness, "mail");
    expect(mails.filter(({ data }) => String(data["text"]).includes(title))).toHaveLength(2);
    const head = await auctionHead(harness.ctx(ann.actor), { listingId: _id });
    expect(head.viewer.standing).toBe("WON");
    expect(await reasonOf(bidAs(harness, bob, _id, 90_000))).toBe("AUCTION_ENDED");
  });

  it("leaves nothing to close at the scheduled end", async () => {
    const { _id, endsAt } = await auctioned();
    await buyAs(ann, _id);
    const later = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() + 1 };
    await closeAuction(later, { listingId: _id });
    expect(await ordersOf(_id)).toHaveLength(1);
    expect((await recordOf(harness, _id)).rows.map(({ kind }) => kind)).toEqual(["BUY_NOW"]);
  });

  it("is offered until the first bid", async () => {
    const { _id } = await auctioned();
    await bidAs(harness, bob, _id, 11_000);
    expect(await reasonOf(buyAs(ann, _id))).toBe("BUY_NOW_UNAVAILABLE");
    expect(await ordersOf(_id)).toEqual([]);
  });

  it("is refused where the auction has no such price, and after its end", async () => {
    const plain = await makeAuction(harness, seller.row._id);
    expect(await reasonOf(buyAs(ann, plain._id))).toBe("BUY_NOW_UNAVAILABLE");
    const { _id, endsAt } = await auctioned();
    const late = { ...harness.ctx(ann.actor), now: () => endsAt!.getTime() };
    expect(await reasonOf(buyNow(late, { listingId: _id }))).toBe("AUCTION_ENDED");
  });

  it("goes to one of two buyers at once, in one process and in two", async () => {
    for (const db of [harness.db, other]) {
      const { _id } = await auctioned();
      const results = await Promise.allSettled([
        buyAs(ann, _id),
        buyAs(bob, _id, undefined, db),
        buyAs(ann, _id, undefined, db),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await ordersOf(_id)).toHaveLength(1);
      const record = await recordOf(harness, _id);
      expect(record).toMatchObject({ proven: true, auction: { seq: 1, status: "ENDED_SOLD" } });
    }
  });

  it("and a bid at the same instant: one of them wins, the other is told why", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { _id } = await auctioned();
      const db = round % 2 ? other : harness.db;
      const [bought, bid] = await Promise.allSettled([
        buyAs(ann, _id, undefined, db),
        bidAs(harness, bob, _id, 20_000),
      ]);
      const { auction, proven } = await recordOf(harness, _id);
      expect(proven).toBe(true);
      expect([bought.status, bid.status].sort()).toEqual(["fulfilled", "rejected"]);
      if (bought.status === "fulfilled") {
        expect(auction).toMatchObject({ status: "ENDED_SOLD", leaderId: ann.row._id });
        expect(bid).toMatchObject({ reason: { detail: { reason: "AUCTION_ENDED" } } });
      } else {
        expect(auction).toMatchObject({ status: "LIVE", leaderId: bob.row._id });
        expect(bought).toMatchObject({ reason: { detail: { reason: "BUY_NOW_UNAVAILABLE" } } });
      }
    }
  });
});

describe("buying at a fixed price", () => {
  it("sells once when many buyers press at once", async () => {
    const { _id } = await fixed();
    const buyers = Array.from({ length: 8 }, (_, index) =>
      buyAs(index % 2 ? ann : bob, _id, 25_000, index % 3 ? harness.db : other),
    );
    const results = await Promise.allSettled(buyers);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ detail: { reason: "NOT_AVAILABLE" } });
    expect(await ordersOf(_id)).toHaveLength(1);
    expect(await harness.db.rows.listings.findOne({ _id })).toMatchObject({ state: "SOLD" });
  });

  it("refuses the seller, the anonymous, and what is not for sale", async () => {
    const { _id } = await fixed();
    expect(await reasonOf(buyAs(seller, _id))).toBe("OWN_LISTING");
    await expect(buyNow(harness.ctx(ANONYMOUS), { listingId: _id })).rejects.toThrow("Sign in");
    for (const state of ["HELD", "PENDING_REVIEW", "REMOVED", "ENDED", "SOLD"] as const) {
      const hidden = await fixed({ state });
      expect(await reasonOf(buyAs(ann, hidden._id))).toBe("NOT_AVAILABLE");
    }
    const draft = await fixed({ state: "DRAFT" });
    await expect(buyAs(ann, draft._id)).rejects.toThrow("no such listing");
    await expect(buyAs(ann, "0".repeat(24))).rejects.toThrow("no such listing");
    expect(await harness.db.rows.orders.count({ buyerId: ann.row._id, listingId: _id })).toBe(0);
  });

  it("never sells at a price that the buyer was not shown", async () => {
    const { _id } = await fixed();
    await harness.db.rows.listings.updateOne(
      { _id },
      { $set: { priceCents: 31_000 }, $inc: { version: 1 } },
    );
    expect(await reasonOf(buyAs(ann, _id, 25_000))).toBe("PRICE_CHANGED");
    expect(await ordersOf(_id)).toEqual([]);
    expect(await buyAs(ann, _id, 31_000)).toMatchObject({ cents: 31_000 });
  });

  it("loses against an edit that is stored between its read and its write", async () => {
    const { _id, version } = await fixed();
    const ctx = harness.ctx(ann.actor);
    const transaction: typeof ctx.db.transaction = async (work) => {
      await harness.db.rows.listings.updateOne(
        { _id },
        { $set: { priceCents: 99_000, version: version + 1 } },
      );
      return ctx.db.transaction(work);
    };
    const racing = { ...ctx, db: { ...ctx.db, transaction } };
    expect(await reasonOf(buyNow(racing, { listingId: _id }))).toBe("NOT_AVAILABLE");
    expect(await ordersOf(_id)).toEqual([]);
  });
});
