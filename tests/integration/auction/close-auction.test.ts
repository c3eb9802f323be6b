import { type Db, openDb } from "@loopbid/db";
import { closeAuction, closeDueAuctions, retractBids } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, deliverDue, queuedJobs, reasonOf, recordOf } from "./bidding.ts";

const HOUR = 3_600_000;
let harness: Harness;
let other: Db;
let seller: Person;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  other = openDb({ url: harness.databaseUrl, appName: "other-worker" });
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

const systemAt = (at: number, db = harness.db) => ({ ...harness.ctx(SYSTEM), db, now: () => at });
const afterEnd = ({ endsAt }: { endsAt: Date | null }) => endsAt!.getTime() + 1;
const ordersOf = (listingId: string) => harness.db.rows.orders.find({ listingId });
const mailsAbout = async (title: string) => {
  await deliverDue(harness, harness.now() + 73 * HOUR);
  const mails = await queuedJobs(harness, "mail");
  return mails.filter(({ data }) => String(data["text"]).includes(title));
};

describe("closing an auction", () => {
  it("sells to the leader at the visible price, once, and mails both sides", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, listing._id, 15_000);
    await bidAs(harness, bob, listing._id, 40_000);
    await closeAuction(systemAt(afterEnd(listing)), { listingId: listing._id });

    const record = await recordOf(harness, listing._id);
    expect(record).toMatchObject({
      proven: true,
      auction: { status: "ENDED_SOLD", seq: 3 },
      listing: { state: "SOLD", priceCents: 15_250 },
    });
    expect(record.auction.closedAt).not.toBeNull();
    const orders = await ordersOf(listing._id);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      buyerId: bob.row._id,
      sellerId: seller.row._id,
      cents: 15_250,
      source: "AUCTION",
      state: "AWAITING_PAYMENT",
    });
    expect(orders[0]!.payBy.getTime() - orders[0]!.createdAt.getTime()).toBe(48 * HOUR);
    const mails = await mailsAbout(listing.title);
    expect(mails.map(({ data }) => data["to"]).sort()).toEqual(
      [bob.row.email, seller.row.email].sort(),
    );
  });

  it("ends without a sale where nobody bid", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    await closeAuction(systemAt(afterEnd(listing)), { listingId: listing._id });
    const record = await recordOf(harness, listing._id);
    expect(record).toMatchObject({
      proven: true,
      auction: { status: "ENDED_UNSOLD" },
      listing: { state: "ENDED" },
    });
    expect(await ordersOf(listing._id)).toEqual([]);
    expect(await mailsAbout(listing.title)).toEqual([]);
  });

  it("ends without a sale where the reserve is not met, and sells where it is met exactly", async () => {
    const terms = { reserveCents: 50_000 };
    const missed = await makeAuction(harness, seller.row._id, terms);
    const met = await makeAuction(harness, seller.row._id, terms);
    await bidAs(harness, ann, missed._id, 49_999);
    await bidAs(harness, ann, met._id, 50_000);
    for (const listing of [missed, met])
      await closeAuction(systemAt(afterEnd(listing)), { listingId: listing._id });
    expect((await recordOf(harness, missed._id)).listing.state).toBe("ENDED");
    expect(await ordersOf(missed._id)).toEqual([]);
    expect((await recordOf(harness, met._id)).listing.state).toBe("SOLD");
    expect((await ordersOf(met._id))[0]).toMatchObject({ cents: 50_000 });
  });

  it("makes one order and one set of mails when two workers close it at once, again and again", async () => {
    for (let round = 0; round < 5; round += 1) {
      const listing = await makeAuction(harness, seller.row._id);
      await bidAs(harness, ann, listing._id, 20_000);
      const at = afterEnd(listing);
      await Promise.all([
        closeAuction(systemAt(at), { listingId: listing._id }),
        closeAuction(systemAt(at, other), { listingId: listing._id }),
        closeAuction(systemAt(at), { listingId: listing._id }),
        closeAuction(systemAt(at, other), { listingId: listing._id }),
      ]);
      await closeAuction(systemAt(at + HOUR), { listingId: listing._id });
      const { rows, proven } = await recordOf(harness, listing._id);
      expect(proven).toBe(true);
      expect(rows.map(({ kind }) => kind)).toEqual(["BID", "CLOSED"]);
      expect(await ordersOf(listing._id)).toHaveLength(1);
      expect(await mailsAbout(listing.title)).toHaveLength(2);
    }
  });

  it("changes nothing before the effective end and asks again for the moment it comes", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    const moved = listing.endsAt!.getTime() + 60_000;
    await bidAs(harness, ann, listing._id, 20_000, { at: listing.endsAt!.getTime() - 60_000 });
    const before = await recordOf(harness, listing._id);
    await closeAuction(systemAt(afterEnd(listing)), { listingId: listing._id });
    expect(await recordOf(harness, listing._id)).toEqual(before);
    const jobs = await queuedJobs(harness, "auction");
    const ours = jobs.filter(({ data }) => data["listingId"] === listing._id);
    expect(ours).toEqual([
      { name: "auction.close", data: { listingId: listing._id, endsAtMs: moved } },
    ]);
  });

  it("sells nothing of a listing that is removed, held or in review at the end, and leaves it hidden", async () => {
    for (const state of ["REMOVED", "HELD", "PENDING_REVIEW"] as const) {
      const listing = await makeAuction(harness, seller.row._id);
      await bidAs(harness, ann, listing._id, 20_000);
      await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state } });
      await closeAuction(systemAt(afterEnd(listing)), { listingId: listing._id });
      const record = await recordOf(harness, listing._id);
      expect(record).toMatchObject({
        proven: true,
        auction: { status: "CANCELLED" },
        listing: { state },
      });
      expect(await ordersOf(listing._id)).toEqual([]);
    }
  });

  it("does not let a bid in after the end, nor a retraction", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, listing._id, 20_000);
    const at = afterEnd(listing);
    await closeAuction(systemAt(at), { listingId: listing._id });
    expect(await reasonOf(bidAs(harness, bob, listing._id, 30_000, { at }))).toBe("AUCTION_ENDED");
    const late = { ...harness.ctx(ann.actor), now: () => at };
    const retraction = retractBids(late, { listingId: listing._id, reason: "WRONG_AMOUNT" });
    expect(await reasonOf(retraction)).toBe("AUCTION_ENDED");
  });

  it("lets a bid that races the close either lead the sale or be refused, never both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const listing = await makeAuction(harness, seller.row._id);
      await bidAs(harness, ann, listing._id, 12_000);
      const end = listing.endsAt!.getTime();
      const [bid] = await Promise.allSettled([
        bidAs(harness, bob, listing._id, 30_000, { at: end - 1 }),
        closeAuction(systemAt(end, other), { listingId: listing._id }),
      ]);
      const { auction, proven } = await recordOf(harness, listing._id);
      expect(proven).toBe(true);
      if (bid.status === "fulfilled")
        expect(auction).toMatchObject({ status: "LIVE", leaderId: bob.row._id });
      else expect(auction).toMatchObject({ status: "ENDED_SOLD", leaderId: ann.row._id });
    }
  });

  it("is for the system alone", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    for (const actor of [ANONYMOUS, seller.actor, { ...ann.actor, role: "ADMIN" as const }]) {
      const ctx = { ...harness.ctx(actor), now: () => afterEnd(listing) };
      await expect(closeAuction(ctx, { listingId: listing._id })).rejects.toThrow("may not");
      await expect(closeDueAuctions(ctx)).rejects.toThrow("may not");
    }
    expect((await recordOf(harness, listing._id)).auction.status).toBe("LIVE");
  });
});

describe("the sweep", () => {
  it("closes what is due, leaves what is not, and goes on after one that fails", async () => {
    const long = { durationHours: 240 };
    const running = await makeAuction(harness, seller.row._id, long);
    const due = await makeAuction(harness, seller.row._id, { durationHours: 24 });
    const broken = await makeAuction(harness, seller.row._id, { durationHours: 24 });
    await bidAs(harness, ann, due._id, 20_000);
    await harness.db.rows.listings.deleteOne({ _id: broken._id });
    const at = afterEnd(due);
    const closed = await closeDueAuctions(systemAt(at));
    expect(closed).toBeGreaterThanOrEqual(1);
    expect((await recordOf(harness, due._id)).listing.state).toBe("SOLD");
    expect((await recordOf(harness, running._id)).auction.status).toBe("LIVE");
    expect(await closeDueAuctions(systemAt(at))).toBe(0);
  });
});
