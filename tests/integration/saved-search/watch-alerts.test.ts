import type { ListingRow } from "@loopbid/db";
import {
  acceptOffer,
  closeAuction,
  createListing,
  ENDING_SOON_MS,
  publishListing,
  relistListing,
  sendOffer,
  watchListing,
} from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bidAs, reasonOf } from "../auction/bidding.ts";
import { makeAuction, makePerson, newUser, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";
import { editPrice, forgetDeliveries, show, sweep, toldTo, waiting } from "./market.ts";

let harness: Harness;
let [seller, ann, bob, cyd]: Person[] = [];

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  [seller, ann, bob, cyd] = await Promise.all([1, 2, 3, 4].map(() => makePerson(harness)));
});

const watch = ({ actor }: Person, { _id: listingId }: ListingRow) =>
  watchListing(harness.ctx(actor), { listingId, watching: true });
const kindsTo = async (person: Person) => (await toldTo(harness, person)).map(({ type }) => type);

describe("a lower price", () => {
  const amounts = async (person: Person) =>
    (await toldTo(harness, person)).map(({ values }) => (values as { amount: string }).amount);

  it("is told to each watcher once for each new lowest price that they have not seen", async () => {
    const listing = await waiting(harness, seller!, { priceCents: 30_000 });
    await show(harness, listing);
    await watch(ann!, listing);
    await editPrice(harness, listing, 25_000);
    await sweep(harness);
    await forgetDeliveries(harness);
    await sweep(harness);
    expect(await toldTo(harness, ann!)).toMatchObject([
      { type: "price-drop", values: { amount: "$250.00", before: "$300.00" } },
    ]);
    await editPrice(harness, listing, 28_000);
    await sweep(harness);
    await watch(bob!, listing);
    await editPrice(harness, listing, 26_000);
    await sweep(harness);
    expect(await amounts(ann!)).toEqual(["$250.00"]);
    expect(await amounts(bob!)).toEqual(["$260.00"]);
    await editPrice(harness, listing, 24_000);
    await sweep(harness);
    expect(await amounts(ann!)).toEqual(["$250.00", "$240.00"]);
    expect(await amounts(bob!)).toEqual(["$260.00", "$240.00"]);
  });

  it("is not told to the seller, nor where the edit never went live", async () => {
    const listing = await waiting(harness, seller!, { priceCents: 30_000 });
    await show(harness, listing);
    await watch(ann!, listing);
    await watch(seller!, listing);
    await harness.db.rows.listings.updateOne(
      { _id: listing._id },
      { $set: { priceCents: 10_000, state: "PENDING_REVIEW" } },
    );
    await forgetDeliveries(harness);
    await sweep(harness);
    expect(await toldTo(harness, ann!)).toEqual([]);
    await show(harness, listing);
    await sweep(harness);
    expect(await kindsTo(ann!)).toEqual(["price-drop"]);
    expect(await toldTo(harness, seller!)).toEqual([]);
  });

  it("reaches thousands of watchers in a few writes each", async () => {
    const listing = await waiting(harness, seller!, { priceCents: 30_000 });
    await show(harness, listing);
    const people = Array.from({ length: 1_300 }, () => newUser(new Date()));
    await harness.db.rows.users.insertMany(people);
    const prices = { priceCents: 30_000, toldCents: 30_000 };
    await harness.db.rows.watches.insertMany(
      people.map(({ _id: userId }) => ({
        ...prices,
        userId,
        listingId: listing._id,
        createdAt: new Date(),
      })),
    );
    await editPrice(harness, listing, 20_000);
    await sweep(harness);
    const key = `price-drop:${listing._id}:20000`;
    expect(await harness.db.rows.notifications.count({ key })).toBe(1_300);
    const told = await harness.db.rows.watches.count({ listingId: listing._id, toldCents: 20_000 });
    expect(told).toBe(1_300);
  }, 60_000);
});

describe("an auction that ends soon", () => {
  async function ending(): Promise<ListingRow & { soon: number }> {
    const auction = { format: "AUCTION" as const, startCents: 10_000, durationHours: 24 };
    const listing = await show(harness, await waiting(harness, seller!, auction));
    return { ...listing, soon: listing.endsAt!.getTime() - ENDING_SOON_MS };
  }

  it("is told to watchers and to bidders who are behind, once, and not to the leader", async () => {
    const listing = await ending();
    for (const person of [seller!, ann!, bob!, cyd!]) await watch(person, listing);
    await bidAs(harness, bob!, listing._id, 20_000);
    await bidAs(harness, cyd!, listing._id, 30_000);
    await sweep(harness, listing.soon - 1);
    expect(await toldTo(harness, ann!)).toEqual([]);
    await sweep(harness, listing.soon);
    await forgetDeliveries(harness);
    await sweep(harness, listing.soon + 60_000);
    expect(await kindsTo(ann!)).toEqual(["ending-soon"]);
    expect(await kindsTo(bob!)).toEqual(["auction-ending"]);
    expect(await toldTo(harness, cyd!)).toEqual([]);
    expect(await toldTo(harness, seller!)).toEqual([]);
  });

  it("waits where the end has moved, and says nothing of what is over", async () => {
    const [moved, over] = [await ending(), await ending()];
    for (const listing of [moved, over]) await watch(ann!, listing);
    const later = moved.soon + 30 * 60_000;
    await harness.db.rows.auctions.updateOne(
      { _id: moved._id },
      { $set: { effectiveEndsAt: new Date(later + ENDING_SOON_MS) } },
    );
    const end = over.endsAt!.getTime() + 1;
    await closeAuction({ ...harness.ctx(SYSTEM), now: () => end }, { listingId: over._id });
    await sweep(harness, later - 1);
    expect(await toldTo(harness, ann!)).toEqual([]);
    await sweep(harness, later);
    expect(await toldTo(harness, ann!)).toMatchObject([{ path: `/listing/${moved.slug}` }]);
  });
});

describe("an item that is listed again", () => {
  /** An auction that ended below its reserve; ann bid. */
  async function unsold(): Promise<ListingRow & { endedAt: number }> {
    const images = (await completeDraft(harness, seller!.row._id)).imageKeys!;
    const [upload] = await harness.db.rows.uploads.find({ key: { $in: [...images] } });
    const { key, width, height, sha256, perceptualHash } = upload!;
    const listing = await makeAuction(harness, seller!.row._id, {
      reserveCents: 90_000,
      specs: { storage: "128 GB", carrier: "Unlocked" },
      images: [{ key, width, height, sha256, perceptualHash }],
    });
    await bidAs(harness, ann!, listing._id, 30_000);
    const endedAt = listing.endsAt!.getTime() + 1;
    await closeAuction({ ...harness.ctx(SYSTEM), now: () => endedAt }, { listingId: listing._id });
    return { ...listing, endedAt };
  }
  const asSeller = (at: number) => ({ ...harness.ctx(seller!.actor), now: () => at });

  it("is told to those who watched the old listing, when the new one is live", async () => {
    const old = await unsold();
    await watch(bob!, old);
    const draft = await relistListing(asSeller(old.endedAt), { id: old._id });
    const published = await publishListing(asSeller(old.endedAt), { id: draft.id });
    await sweep(harness, old.endedAt);
    expect(await toldTo(harness, bob!)).toEqual([]);
    await show(harness, { _id: published.id, version: published.version });
    await sweep(harness, old.endedAt + 1_000);
    await forgetDeliveries(harness);
    await sweep(harness, old.endedAt + 2_000);
    expect(await toldTo(harness, bob!)).toMatchObject([
      { type: "relisted", path: `/listing/${published.slug}` },
    ]);
  });

  it("is not offered to the old auction's bidders as well", async () => {
    const old = await unsold();
    const draft = await relistListing(asSeller(old.endedAt), { id: old._id });
    await publishListing(asSeller(old.endedAt), { id: draft.id });
    const sending = sendOffer(asSeller(old.endedAt), { listingId: old._id });
    expect(await reasonOf(sending)).toBe("RELISTED");
  });

  it("is not published while a bidder can take it, nor once one has", async () => {
    const old = await unsold();
    const draft = await relistListing(asSeller(old.endedAt), { id: old._id });
    await sendOffer(asSeller(old.endedAt), { listingId: old._id });
    const publish = () => publishListing(asSeller(old.endedAt), { id: draft.id });
    expect(await reasonOf(publish())).toBe("OFFER_OPEN");
    const [offer] = await harness.db.rows.second_chance_offers.find({ listingId: old._id });
    await acceptOffer(
      { ...harness.ctx(ann!.actor), now: () => old.endedAt },
      { offerId: offer!._id },
    );
    expect(await reasonOf(publish())).toBe("SOLD_MEANWHILE");
  });

  it("goes to one of them where offer and publication race", async () => {
    for (let round = 0; round < 10; round += 1) {
      const old = await unsold();
      const draft = await relistListing(asSeller(old.endedAt), { id: old._id });
      // Not the moment of the close: a write that changes nothing conflicts with nothing.
      const soon = asSeller(old.endedAt + 5);
      await Promise.allSettled([
        sendOffer(soon, { listingId: old._id }),
        publishListing(soon, { id: draft.id }),
      ]);
      const offers = await harness.db.rows.second_chance_offers.count({ listingId: old._id });
      const again = await harness.db.rows.listings.findOne({ _id: draft.id });
      expect(offers + (again!.state === "PENDING_REVIEW" ? 1 : 0)).toBe(1);
    }
  }, 60_000);

  it("cannot be taken by an offer that was open before: the new listing is what is for sale", async () => {
    const old = await unsold();
    await sendOffer(asSeller(old.endedAt), { listingId: old._id });
    const other = await createListing(harness.ctx(seller!.actor), {});
    await harness.db.rows.listings.updateOne(
      { _id: other.id },
      { $set: { relistedFromId: old._id, state: "LIVE" } },
    );
    const [offer] = await harness.db.rows.second_chance_offers.find({ listingId: old._id });
    const taking = acceptOffer(
      { ...harness.ctx(ann!.actor), now: () => old.endedAt },
      { offerId: offer!._id },
    );
    expect(await reasonOf(taking)).toBe("OFFER_CLOSED");
    const orders = await harness.db.rows.orders.count({ listingId: old._id });
    expect(orders).toBe(0);
  });
});
