import { endListing, publishListing, relistListing } from "@loopbid/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
});
afterAll(() => harness.close());

const asSeller = () => harness.ctx(seller.actor);

it("a listing that ended is a draft again, with all that it said and nothing that became of it", async () => {
  const old = await makeAuction(harness, seller.row._id, {
    viewCount: 7,
    specs: { storage: "128 GB", carrier: "Unlocked" },
    durationHours: 24,
    images: [
      {
        key: "front-a1b2c3",
        width: 1200,
        height: 900,
        sha256: "a".repeat(64),
        perceptualHash: null,
      },
      {
        key: "back-a1b2c3",
        width: 1200,
        height: 900,
        sha256: "b".repeat(64),
        perceptualHash: null,
      },
    ],
  });
  await endListing(asSeller(), { id: old._id });
  const draft = await relistListing(asSeller(), { id: old._id });
  const { title, description, condition, categorySlug, images, startCents } = old;
  expect(draft).toMatchObject({ title, description, condition, categorySlug, startCents });
  expect(draft.images.map(({ key }) => key)).toEqual(images.map(({ key }) => key));
  expect(draft).toMatchObject({ state: "DRAFT", version: 0, bidCount: 0, viewCount: 0 });
  expect(draft).toMatchObject({ endsAt: null, priceCents: 0 });
  expect(draft.id).not.toBe(old._id);
  expect(await harness.db.rows.listings.findOne({ _id: old._id })).toMatchObject({
    state: "ENDED",
  });
  expect((await publishListing(asSeller(), { id: draft.id })).state).toBe("PENDING_REVIEW");
});

it("neither a listing that can still be bought nor one with an open offer", async () => {
  const live = await makeListing(harness, seller.row._id);
  await expect(relistListing(asSeller(), { id: live._id })).rejects.toMatchObject({
    detail: { reason: "NOT_ENDED" },
  });
  const ended = await makeListing(harness, seller.row._id, { state: "ENDED" });
  const bidder = await makePerson(harness);
  const at = new Date();
  await harness.db.rows.second_chance_offers.insertOne({
    listingId: ended._id,
    sellerId: seller.row._id,
    bidderId: bidder.row._id,
    cents: 10_000,
    state: "OPEN",
    expiresAt: at,
    closedAt: null,
    createdAt: at,
  });
  await expect(relistListing(asSeller(), { id: ended._id })).rejects.toMatchObject({
    detail: { reason: "OFFER_OPEN" },
  });
  await expect(relistListing(harness.ctx(bidder.actor), { id: ended._id })).rejects.toMatchObject({
    kind: "NOT_FOUND",
  });
});
