import { randomWord } from "@loopbid/core";
import {
  blockPerson,
  buyNow,
  endListing,
  offerToWatchers,
  takeWatcherOffer,
  watcherOfferForMe,
} from "@loopbid/services";
import type { WatcherOffer } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDue, reasonOf } from "../auction/bidding.ts";
import type { Person } from "../factories.ts";
import { ANONYMOUS, type Harness } from "../harness.ts";
import {
  type Bazaar,
  expectSound,
  fixedPrice,
  Haggler,
  offersOf,
  openBazaar,
  people,
  toldOf,
} from "./haggling.ts";

const HOUR = 3_600_000;
let bazaar: Bazaar;
let harness: Harness;
let [seller, ann, bob, cyd]: Person[] = [];

beforeAll(async () => {
  bazaar = await openBazaar();
  ({ harness } = bazaar);
});
afterAll(() => bazaar.close());
beforeEach(async () => {
  [seller, ann, bob, cyd] = await people(harness, 4);
});

const offer = (listingId: string, cents: number, key = randomWord(12), at = harness.now()) =>
  offerToWatchers(
    { ...harness.ctx(seller!.actor), now: () => at },
    { listingId, cents, idempotencyKey: key },
  );
const take = (person: Person, { id }: WatcherOffer, db = harness.db) =>
  takeWatcherOffer({ ...harness.ctx(person.actor), db }, { offerId: id });
const seenBy = (person: Person, listingId: string) =>
  watcherOfferForMe(harness.ctx(person.actor), { listingId });

async function watched(watchers: (Person | undefined)[], overrides = {}) {
  const listing = await fixedPrice(harness, seller!, overrides);
  for (const person of watchers) await new Haggler(harness, person!).watch(listing._id);
  return listing;
}

describe("an offer to watchers", () => {
  it("reaches who watches then, each once, and nobody else; the seller learns only how many", async () => {
    const { _id } = await watched([ann, bob]);
    const made = await offer(_id, 20_000, "watchers-1");
    expect(made).toMatchObject({ cents: 20_000, state: "OPEN", watchers: 2 });
    expect(await offer(_id, 20_000, "watchers-1")).toEqual(made);
    expect(await reasonOf(offer(_id, 19_000, "watchers-1"))).toBe("KEY_REUSED");
    await new Haggler(harness, cyd!).watch(_id);
    await deliverDue(harness);
    await harness.db.rows.outbox.updateOne(
      { subjectId: made.id, kind: "WATCHER_OFFER_MADE" },
      { $set: { doneAt: null } },
    );
    await deliverDue(harness);
    expect(await toldOf(harness, ann!)).toEqual(["watcher-offer $200.00"]);
    expect(await toldOf(harness, bob!)).toEqual(["watcher-offer $200.00"]);
    expect(await toldOf(harness, cyd!)).toEqual([]);
    expect(await seenBy(ann!, _id)).toMatchObject({ id: made.id, watchers: null });
    expect(await seenBy(cyd!, _id)).toBeNull();
    await expect(take(cyd!, made)).rejects.toMatchObject({ kind: "NOT_FOUND" });
    const told = JSON.stringify([made, await seenBy(seller!, _id)]);
    for (const { row } of [ann!, bob!]) {
      expect(told).not.toContain(row._id);
      expect(told).not.toContain(row.handle);
    }
  });

  it("is one at a time, for someone, and at least 5 % below the price", async () => {
    const { _id } = await watched([ann]);
    expect(await reasonOf(offer(_id, 23_751))).toBe("DISCOUNT_TOO_SMALL");
    expect(await reasonOf(offer(_id, 25_000))).toBe("NOT_BELOW_PRICE");
    await offer(_id, 23_750);
    expect(await reasonOf(offer(_id, 20_000))).toBe("OFFER_OPEN");
    expect(await offer(_id, 20_000, randomWord(12), harness.now() + 48 * HOUR + 1)).toMatchObject({
      state: "OPEN",
    });
    const lonely = await watched([]);
    expect(await reasonOf(offer(lonely._id, 20_000))).toBe("NO_WATCHERS");
    const foe = await watched([bob]);
    const { threadId } = await new Haggler(harness, bob!).offer(foe._id, 20_000);
    await blockPerson(harness.ctx(seller!.actor), { threadId });
    expect(await reasonOf(offer(foe._id, 20_000))).toBe("NO_WATCHERS");
    const ended = await watched([ann], { state: "ENDED" });
    expect(await reasonOf(offer(ended._id, 20_000))).toBe("NOT_AVAILABLE");
    const input = { listingId: _id, cents: 20_000, idempotencyKey: "not-the-seller" };
    await expect(offerToWatchers(harness.ctx(ann!.actor), input)).rejects.toMatchObject({
      kind: "NOT_FOUND",
    });
    await expect(offerToWatchers(harness.ctx(ANONYMOUS), input)).rejects.toThrow("Sign in");
  });

  it("is an order at its price to who takes it first, with an accepted card in their thread", async () => {
    const { _id } = await watched([ann, bob]);
    const ofBob = await new Haggler(harness, bob!).offer(_id, 18_000);
    const made = await offer(_id, 20_000);
    const order = await take(ann!, made);
    expect(order).toMatchObject({ cents: 20_000, source: "OFFER", state: "AWAITING_PAYMENT" });
    expect(await take(ann!, made)).toEqual(order);
    expect(await reasonOf(take(bob!, made))).toMatch(/OFFER_CLOSED|NOT_AVAILABLE/);
    const offers = await offersOf(harness, _id);
    expect(offers.map(({ state }) => state)).toEqual(["VOIDED", "ACCEPTED"]);
    expect(offers[0]!._id).toBe(ofBob.id);
    expect(offers[1]).toMatchObject({ by: "SELLER", buyerId: ann!.row._id, orderId: order.id });
    expect(await seenBy(seller!, _id)).toMatchObject({ state: "ACCEPTED" });
    await expectSound(harness, _id);
  });

  it("is sold once when all watchers, a buyer and the seller act at the same moment", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { _id } = await watched([ann, bob, cyd]);
      const made = await offer(_id, 20_000);
      const results = await Promise.allSettled([
        take(ann!, made),
        take(bob!, made, bazaar.other),
        take(cyd!, made),
        take(ann!, made, bazaar.other),
        buyNow({ ...harness.ctx(bob!.actor), db: bazaar.other }, { listingId: _id }),
        ...(round % 2 ? [endListing(harness.ctx(seller!.actor), { id: _id })] : []),
      ]);
      for (const result of results) {
        if (result.status === "fulfilled") continue;
        const { reason } = (result.reason as { detail?: { reason?: string } }).detail ?? {};
        expect(["OFFER_CLOSED", "NOT_AVAILABLE", "STALE_VERSION", "NOT_LIVE"]).toContain(reason);
      }
      await expectSound(harness, _id);
      expect((await seenBy(seller!, _id))?.state).not.toBe("OPEN");
    }
  });

  it("ends with its time and with its listing", async () => {
    const timed = await watched([ann]);
    const late = await offer(timed._id, 20_000);
    await deliverDue(harness, harness.now() + 48 * HOUR + 1);
    expect(await seenBy(seller!, timed._id)).toMatchObject({ state: "EXPIRED" });
    expect(await seenBy(ann!, timed._id)).toBeNull();
    expect(await reasonOf(take(ann!, late))).toBe("OFFER_CLOSED");
    const ended = await watched([ann]);
    const gone = await offer(ended._id, 20_000);
    await endListing(harness.ctx(seller!.actor), { id: ended._id });
    expect(await seenBy(seller!, ended._id)).toMatchObject({ state: "VOIDED" });
    expect(await reasonOf(take(ann!, gone))).toMatch(/OFFER_CLOSED|NOT_AVAILABLE/);
    for (const { _id } of [timed, ended]) await expectSound(harness, _id);
  });
});
