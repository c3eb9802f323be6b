import { closeAuction, endAuctionEarly, endListing } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, deliverDue, queuedJobs, reasonOf, recordOf } from "./bidding.ts";

const HOUR = 3_600_000;
let harness: Harness;
let seller: Person;
let ann: Person;

beforeAll(async () => {
  harness = await startHarness();
  [seller, ann] = await Promise.all([makePerson(harness), makePerson(harness)]);
});
afterAll(() => harness.close());

const endAs = (person: Person, listingId: string, at: number) =>
  endAuctionEarly({ ...harness.ctx(person.actor), now: () => at }, { listingId });
const ordersOf = (listingId: string) => harness.db.rows.orders.find({ listingId });

describe("ending an auction early", () => {
  it("calls it off without a sale, bids or not, with more than 12 hours left", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, _id, 20_000);
    await endAs(seller, _id, endsAt!.getTime() - 12 * HOUR - 1);
    expect(await recordOf(harness, _id)).toMatchObject({
      proven: true,
      auction: { status: "CANCELLED" },
      listing: { state: "ENDED" },
    });
    expect(await ordersOf(_id)).toEqual([]);
  });

  it("lets the sale to the leader stand in the last 12 hours, and mails both", async () => {
    const { _id, endsAt, title } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, _id, 20_000);
    await endAs(seller, _id, endsAt!.getTime() - 12 * HOUR);
    expect(await recordOf(harness, _id)).toMatchObject({
      proven: true,
      auction: { status: "ENDED_SOLD" },
      listing: { state: "SOLD" },
    });
    expect(await ordersOf(_id)).toMatchObject([{ buyerId: ann.row._id, cents: 10_000 }]);
    await deliverDue(harness, endsAt!.getTime() - 12 * HOUR);
    const mails = await queuedJobs(harness, "mail");
    expect(mails.filter(({ data }) => String(data["text"]).includes(title))).toHaveLength(2);
    const later = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() + 1 };
    await closeAuction(later, { listingId: _id });
    expect(await ordersOf(_id)).toHaveLength(1);
  });

  it("is refused in the last 12 hours where there is no sale to stand", async () => {
    const empty = await makeAuction(harness, seller.row._id);
    const unmet = await makeAuction(harness, seller.row._id, { reserveCents: 50_000 });
    await bidAs(harness, ann, unmet._id, 20_000);
    for (const { _id, endsAt } of [empty, unmet]) {
      const at = endsAt!.getTime() - 12 * HOUR;
      expect(await reasonOf(endAs(seller, _id, at))).toBe("TOO_LATE_TO_END");
      expect((await recordOf(harness, _id)).auction.status).toBe("LIVE");
    }
  });

  it("is the seller's alone, and only while the auction runs", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    expect(await reasonOf(endAs(ann, _id, harness.now()))).toBe("NOT_THE_SELLER");
    await expect(endAuctionEarly(harness.ctx(ANONYMOUS), { listingId: _id })).rejects.toThrow(
      "Sign in",
    );
    expect(await reasonOf(endAs(seller, _id, endsAt!.getTime()))).toBe("AUCTION_ENDED");
    await endAs(seller, _id, harness.now());
    expect(await reasonOf(endAs(seller, _id, harness.now()))).toBe("AUCTION_ENDED");
  });

  it("does not show to the world what moderation holds back", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await harness.db.rows.listings.updateOne({ _id }, { $set: { state: "HELD" } });
    await endListing(harness.ctx(seller.actor), { id: _id });
    expect(await recordOf(harness, _id)).toMatchObject({
      auction: { status: "CANCELLED" },
      listing: { state: "HELD" },
    });
  });

  it("ends a live fixed-price listing at once", async () => {
    const { _id } = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    expect(await endListing(harness.ctx(seller.actor), { id: _id })).toMatchObject({
      state: "ENDED",
    });
    await expect(endListing(harness.ctx(ann.actor), { id: _id })).rejects.toThrow("no such");
  });
});
