import { PRICE_OFFER_MS } from "@loopbid/domain";
import { deliverEvent, relistListing, sweepOutbox } from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDue, queuedJobs, reasonOf } from "../auction/bidding.ts";
import type { Person } from "../factories.ts";
import { type Harness, SYSTEM } from "../harness.ts";
import {
  type Bazaar,
  expectSound,
  fixedPrice,
  Haggler,
  offersOf,
  openBazaar,
  people,
  statesOf,
  toldOf,
} from "./haggling.ts";

const HOUR = 3_600_000;
let bazaar: Bazaar;
let harness: Harness;
let [seller, ann]: Person[] = [];

beforeAll(async () => {
  bazaar = await openBazaar();
  ({ harness } = bazaar);
});
afterAll(() => bazaar.close());
beforeEach(async () => {
  [seller, ann] = await people(harness, 2);
});

const systemAt = (at: number, db = harness.db) => ({ ...harness.ctx(SYSTEM), db, now: () => at });
const by = (person: Person | undefined, at = harness.now()) =>
  new Haggler(harness, person!, { at });

async function dueOf(offerId: string) {
  const { outbox } = harness.db.rows;
  return (await outbox.findOne({ subjectId: offerId, kind: "PRICE_OFFER_DUE" }))!;
}

describe("after 48 hours an offer", () => {
  it("expires by its job, and who made it is told once however often that comes", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const offer = await by(ann).offer(_id, 18_000);
    const { _id: eventId } = await dueOf(offer.id);
    const jobs = await queuedJobs(harness, "outbox");
    expect(jobs.filter(({ data }) => data["eventId"] === eventId)).toHaveLength(1);
    const due = Date.parse(offer.expiresAt);
    expect(await deliverEvent(systemAt(due - 1), { eventId })).toBe(false);
    expect(await statesOf(harness, _id)).toEqual(["OPEN"]);
    await Promise.all(
      [harness.db, bazaar.other, harness.db].map((db) =>
        deliverEvent(systemAt(due, db), { eventId }),
      ),
    );
    expect(await statesOf(harness, _id)).toEqual(["EXPIRED"]);
    expect(await toldOf(harness, ann!)).toEqual(["offer-closed $180.00"]);
    await expectSound(harness, _id);
  });

  it("expires by the sweep where its job got lost", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const jobs = { ...harness.jobs, enqueue: () => Promise.reject(new Error("Redis is away")) };
    const { expiresAt } = await by(ann).offer(_id, 18_000);
    await sweepOutbox({ ...systemAt(Date.parse(expiresAt)), jobs });
    expect(await statesOf(harness, _id)).toEqual(["EXPIRED"]);
  });

  it("is closed for everyone even before that is noted, and makes way for the next", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const now = harness.now();
    const offer = await by(ann, now).offer(_id, 18_000);
    const after = now + PRICE_OFFER_MS;
    expect(await reasonOf(by(seller, after).accept(offer))).toBe("OFFER_CLOSED");
    expect(await reasonOf(by(seller, after).decline(offer))).toBe("OFFER_CLOSED");
    expect(await reasonOf(by(seller, after).counter(offer, 20_000))).toBe("OFFER_CLOSED");
    expect(await reasonOf(by(ann, after).withdraw(offer))).toBe("OFFER_CLOSED");
    const next = await by(ann, after).offer(_id, 18_500);
    expect(await statesOf(harness, _id)).toEqual(["EXPIRED", "OPEN"]);
    await by(seller, after).accept(next);
    await expectSound(harness, _id);
  });

  it("that was answered in time stays as it was", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const offer = await by(ann).offer(_id, 18_000);
    await by(seller, Date.parse(offer.expiresAt) - 1).accept(offer);
    await deliverEvent(systemAt(Date.parse(offer.expiresAt)), {
      eventId: (await dueOf(offer.id))._id,
    });
    expect(await statesOf(harness, _id)).toEqual(["ACCEPTED"]);
  });
});

describe("an agreed sale that is not paid", () => {
  it("lapses with its order: a strike, an ended listing that can be listed and haggled over again", async () => {
    const now = harness.now();
    const { _id } = await fixedPrice(harness, seller!, { autoAcceptCents: 22_000 });
    const offer = await by(ann, now).offer(_id, 18_000);
    await by(seller, now).accept(offer);
    await deliverDue(harness, now + 48 * HOUR + 1_000);
    const [lapsed] = await offersOf(harness, _id);
    expect(lapsed).toMatchObject({ state: "LAPSED", cents: 18_000 });
    const { listings, orders, strikes } = harness.db.rows;
    expect(await orders.findOne({ _id: lapsed!.orderId! })).toMatchObject({ state: "CANCELLED" });
    expect(await strikes.count({ userId: ann!.row._id, listingId: _id })).toBe(1);
    expect(await listings.findOne({ _id })).toMatchObject({ state: "ENDED", priceCents: 25_000 });
    await expectSound(harness, _id);
    const again = await relistListing(harness.ctx(seller!.actor), { id: _id });
    expect(again).toMatchObject({ takesOffers: true, autoAcceptCents: 22_000, priceCents: 25_000 });
  });

  it("leaves room for another accepted offer on the same listing", async () => {
    const now = harness.now();
    const { _id } = await fixedPrice(harness, seller!);
    await by(seller, now).accept(await by(ann, now).offer(_id, 18_000));
    const later = now + 48 * HOUR + 1_000;
    await deliverDue(harness, later);
    await harness.db.rows.listings.updateOne({ _id }, { $set: { state: "LIVE", closedAt: null } });
    await by(seller, later).accept(await by(ann, later).offer(_id, 19_000));
    expect(await statesOf(harness, _id)).toEqual(["LAPSED", "ACCEPTED"]);
    await expectSound(harness, _id);
  });
});
