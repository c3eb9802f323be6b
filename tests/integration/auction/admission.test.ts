import {
  blockedPeople,
  blockPerson,
  buyNow,
  cancelBids,
  closeAuction,
  publicLog,
  resolveActor,
  setUserStatus,
  unblockPerson,
} from "@loopbid/services";
import { PublicLog } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, reasonOf, recordOf } from "./bidding.ts";

const HOUR = 3_600_000;
let harness: Harness;
let seller: Person;
let admin: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  admin = await makePerson(harness, { role: "ADMIN" });
});
afterAll(() => harness.close());

describe("who may bid and buy", () => {
  it("nobody with an address that is not confirmed, in an auction or at a fixed price", async () => {
    const ann = await makePerson(harness, { emailVerifiedAt: null });
    const { _id } = await makeAuction(harness, seller.row._id, { buyNowCents: 50_000 });
    const fixed = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    expect(await reasonOf(bidAs(harness, ann, _id, 15_000))).toBe("BIDDER_UNVERIFIED");
    for (const listingId of [_id, fixed._id])
      expect(await reasonOf(buyNow(harness.ctx(ann.actor), { listingId }))).toBe(
        "BIDDER_UNVERIFIED",
      );
  });

  it("nobody whose account was closed: the next call is nobody's, and a purchase under way is refused", async () => {
    const ann = await makePerson(harness);
    const { _id } = await makeAuction(harness, seller.row._id, { buyNowCents: 50_000 });
    const { _id: userId, sessionVersion } = ann.row;
    await setUserStatus(harness.ctx(admin.actor), { userId, status: "SUSPENDED", reason: "x" });
    expect(await resolveActor(harness.db, { userId, sessionVersion })).toEqual({
      kind: "anonymous",
    });
    const bought = buyNow(harness.ctx(ann.actor), { listingId: _id });
    expect(await reasonOf(bought)).toBe("BIDDER_BANNED");
  });

  it("nobody whom the seller blocked by a line of the history; bids that stand stay, others' listings too", async () => {
    const ann = await makePerson(harness);
    const stranger = await makePerson(harness);
    const first = await makeAuction(harness, seller.row._id);
    const second = await makeAuction(harness, seller.row._id, { buyNowCents: 50_000 });
    const elsewhere = await makeAuction(harness, stranger.row._id);
    const { seq } = await bidAs(harness, ann, first._id, 15_000);
    const input = { listingId: first._id, seq };
    await expect(blockPerson(harness.ctx(stranger.actor), input)).rejects.toThrow("no such");
    await blockPerson(harness.ctx(seller.actor), input);
    await blockPerson(harness.ctx(seller.actor), input);
    const blocked = await blockedPeople(harness.ctx(seller.actor));
    expect(blocked).toMatchObject([{ listingTitle: first.title }]);
    expect(JSON.stringify(blocked)).not.toContain(ann.row._id);
    expect(JSON.stringify(blocked)).not.toContain(ann.row.handle);
    for (const { _id } of [first, second])
      expect(await reasonOf(bidAs(harness, ann, _id, 20_000))).toBe("BLOCKED_BY_SELLER");
    expect(await reasonOf(buyNow(harness.ctx(ann.actor), { listingId: second._id }))).toBe(
      "BLOCKED_BY_SELLER",
    );
    await bidAs(harness, ann, elsewhere._id, 20_000);
    expect((await recordOf(harness, first._id)).auction.leaderId).toBe(ann.row._id);
    const blockId = blocked[0]!.id;
    await unblockPerson(harness.ctx(stranger.actor), { blockId });
    expect(await reasonOf(bidAs(harness, ann, first._id, 20_000))).toBe("BLOCKED_BY_SELLER");
    await unblockPerson(harness.ctx(seller.actor), { blockId });
    await bidAs(harness, ann, first._id, 20_000);
  });
});

describe("a seller cancels a bidder's bids", () => {
  it("and the price falls to what the others bid; the ledger proves it", async () => {
    const [ann, bob] = [await makePerson(harness), await makePerson(harness)];
    const { _id } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, _id, 15_000);
    const { seq } = await bidAs(harness, bob, _id, 40_000);
    const input = { listingId: _id, seq, reason: "BIDDER_ASKED" } as const;
    await expect(cancelBids(harness.ctx(ann.actor), input)).rejects.toThrow("no such");
    expect(await cancelBids(harness.ctx(seller.actor), input)).toMatchObject({
      priceCents: 10_000,
      bidCount: 1,
    });
    expect(await recordOf(harness, _id)).toMatchObject({
      proven: true,
      auction: { leaderId: ann.row._id },
    });
    const { effectiveEndsAt } = (await recordOf(harness, _id)).auction;
    const later = { ...harness.ctx(SYSTEM), now: () => effectiveEndsAt.getTime() + 1 };
    await closeAuction(later, { listingId: _id });
    const log = PublicLog.parse(await publicLog(harness.ctx(), { listingId: _id }));
    expect(log.rows.map(({ kind }) => kind)).toEqual(["BID", "BID", "RETRACTION", "CLOSED"]);
  });

  it("not in the last 12 hours", async () => {
    const ann = await makePerson(harness);
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const { seq } = await bidAs(harness, ann, _id, 15_000);
    const ctx = { ...harness.ctx(seller.actor), now: () => endsAt!.getTime() - 12 * HOUR };
    expect(
      await reasonOf(cancelBids(ctx, { listingId: _id, seq, reason: "BIDDER_NOT_TRUSTED" })),
    ).toBe("TOO_LATE_TO_CANCEL_BIDS");
  });
});

describe("a suspended seller's listings", () => {
  it("are hidden and take no bids, an auction that ends meanwhile is not sold, the rest come back", async () => {
    const [owner, ann] = [await makePerson(harness), await makePerson(harness)];
    const ends = await makeAuction(harness, owner.row._id);
    const goesOn = await makeAuction(harness, owner.row._id, { durationHours: 240 });
    const held = await makeListing(harness, owner.row._id, { state: "HELD" });
    for (const { _id } of [ends, goesOn]) await bidAs(harness, ann, _id, 15_000);
    const set = (status: "SUSPENDED" | "ACTIVE") =>
      setUserStatus(harness.ctx(admin.actor), { userId: owner.row._id, status, reason: "x" });
    await set("SUSPENDED");
    expect(await reasonOf(bidAs(harness, ann, goesOn._id, 20_000))).toBe("LISTING_NOT_LIVE");
    const later = { ...harness.ctx(SYSTEM), now: () => ends.endsAt!.getTime() + 1 };
    await closeAuction(later, { listingId: ends._id });
    expect(await harness.db.rows.orders.find({ listingId: ends._id })).toEqual([]);
    await set("ACTIVE");
    const states = await Promise.all(
      [ends, goesOn, held].map(async ({ _id }) => (await recordOrListing(_id)).state),
    );
    expect(states).toEqual(["ENDED", "LIVE", "HELD"]);
    await bidAs(harness, ann, goesOn._id, 20_000);
  });
});

const recordOrListing = async (_id: string) => (await harness.db.rows.listings.findOne({ _id }))!;
