import { auctionHead, closeAuction, myBids, placeBid, retractBids } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, reasonOf, recordOf } from "./bidding.ts";

const HOUR = 3_600_000;
let harness: Harness;
let seller: Person;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
});
beforeAll(async () => {
  [ann, bob] = await Promise.all([makePerson(harness), makePerson(harness)]);
});
afterAll(() => harness.close());

const viewerOf = async (person: Person, listingId: string) =>
  (await auctionHead(harness.ctx(person.actor), { listingId })).viewer;
const mine = (person: Person, filter: "active" | "ended" = "active") =>
  myBids(harness.ctx(person.actor), { filter, page: 1 });

describe("what bidders read about themselves", () => {
  it("tells leader, outbid, seller and stranger apart, each with the least next maximum", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, _id, 15_000);
    await bidAs(harness, bob, _id, 20_000);
    expect(await viewerOf(bob, _id)).toMatchObject({
      standing: "LEADING",
      maxCents: 20_000,
      minimumNextCents: 20_001,
    });
    expect(await viewerOf(ann, _id)).toMatchObject({
      standing: "OUTBID",
      maxCents: 15_000,
      minimumNextCents: 15_500,
    });
    expect(await viewerOf(seller, _id)).toMatchObject({ standing: "SELLER", maxCents: null });
    expect(await viewerOf(await makePerson(harness), _id)).toMatchObject({ standing: "NONE" });
  });

  it("goes back to the earlier maximum where only the latest bid was taken back", async () => {
    const person = await makePerson(harness);
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const at = endsAt!.getTime() - 6 * HOUR;
    await bidAs(harness, person, _id, 15_000);
    await bidAs(harness, bob, _id, 20_000);
    await bidAs(harness, person, _id, 99_000, { at });
    const late = { ...harness.ctx(person.actor), now: () => at + HOUR };
    await retractBids(late, { listingId: _id, reason: "WRONG_AMOUNT" });
    expect((await recordOf(harness, _id)).proven).toBe(true);
    expect(await viewerOf(person, _id)).toMatchObject({ standing: "OUTBID", maxCents: 15_000 });
    expect((await mine(person)).items).toMatchObject([{ standing: "OUTBID", maxCents: 15_000 }]);
  });

  it("forgets an auction where every own bid was taken back", async () => {
    const person = await makePerson(harness);
    const { _id } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, person, _id, 15_000);
    await retractBids(harness.ctx(person.actor), { listingId: _id, reason: "WRONG_AMOUNT" });
    expect(await viewerOf(person, _id)).toMatchObject({ standing: "NONE", maxCents: null });
    expect(await mine(person)).toMatchObject({ items: [], total: 0 });
  });

  it("lists running auctions by their end, and ended ones with the order of the winner", async () => {
    const person = await makePerson(harness);
    const later = await makeAuction(harness, seller.row._id, { durationHours: 120 });
    const sooner = await makeAuction(harness, seller.row._id, { durationHours: 24 });
    const lost = await makeAuction(harness, seller.row._id, { durationHours: 24 });
    for (const { _id } of [later, sooner, lost]) await bidAs(harness, person, _id, 15_000);
    await bidAs(harness, bob, lost._id, 30_000);
    expect(
      (await mine(person)).items.map(({ listing, standing }) => [listing.id, standing]),
    ).toEqual([
      [sooner._id, "LEADING"],
      [lost._id, "OUTBID"],
      [later._id, "LEADING"],
    ]);
    const at = lost.endsAt!.getTime() + 1;
    for (const { _id } of [sooner, lost])
      await closeAuction({ ...harness.ctx(SYSTEM), now: () => at }, { listingId: _id });
    const ended = await mine(person, "ended");
    expect(ended.total).toBe(2);
    const byId = new Map(ended.items.map((item) => [item.listing.id, item]));
    expect(byId.get(sooner._id)).toMatchObject({ standing: "WON", order: { cents: 10_000 } });
    expect(byId.get(lost._id)).toMatchObject({ standing: "LOST", order: null });
  });
});

describe("a repeated bid", () => {
  it("is refused where the key comes again with another amount", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const key = "the-same-key";
    const first = await bidAs(harness, ann, _id, 15_000, { key });
    expect(await reasonOf(bidAs(harness, ann, _id, 90_000, { key }))).toBe("KEY_REUSED");
    expect(await reasonOf(bidAs(harness, ann, _id, 12_000, { key }))).toBe("KEY_REUSED");
    const again = await bidAs(harness, ann, _id, 15_000, { key });
    expect(again).toMatchObject({ seq: first.seq, maxCents: 15_000, outcome: "LEADING" });
    const { auction, rows } = await recordOf(harness, _id);
    expect(rows).toHaveLength(1);
    expect(auction.leaderMaxCents).toBe(15_000);
  });

  it("answers the same after the end, and after the price has moved on", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const first = await bidAs(harness, ann, _id, 15_000, { key: "retry-later" });
    await bidAs(harness, bob, _id, 30_000);
    const late = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() };
    await closeAuction(late, { listingId: _id });
    const ctx = { ...harness.ctx(ann.actor), now: () => endsAt!.getTime() + HOUR };
    const input = { listingId: _id, maxCents: 15_000, idempotencyKey: "retry-later" };
    expect(await placeBid(ctx, input)).toMatchObject({ seq: first.seq, outcome: "LEADING" });
  });

  it("lets two bidders use one key, and one bidder use it in two auctions", async () => {
    const one = await makeAuction(harness, seller.row._id);
    const two = await makeAuction(harness, seller.row._id);
    const key = "shared-key";
    await Promise.all([
      bidAs(harness, ann, one._id, 15_000, { key }),
      bidAs(harness, bob, one._id, 30_000, { key }),
      bidAs(harness, ann, two._id, 15_000, { key }),
    ]);
    expect((await recordOf(harness, one._id)).rows).toHaveLength(2);
    expect((await recordOf(harness, two._id)).rows).toHaveLength(1);
  });
});
