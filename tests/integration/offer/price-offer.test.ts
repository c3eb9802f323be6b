import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness } from "../harness.ts";
import { deliverDue, reasonOf } from "../auction/bidding.ts";
import {
  blockPerson,
  endListing,
  makePriceOffer,
  priceOfferStanding,
  setUserStatus,
  updateListing,
} from "@loopbid/services";
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

let bazaar: Bazaar;
let harness: Harness;
let [seller, ann, bob]: Person[] = [];
let [sellerDesk, annDesk, bobDesk]: Haggler[] = [];

beforeAll(async () => {
  bazaar = await openBazaar();
  ({ harness } = bazaar);
});
afterAll(() => bazaar.close());
beforeEach(async () => {
  [seller, ann, bob] = await people(harness, 3);
  [sellerDesk, annDesk, bobDesk] = [seller!, ann!, bob!].map(
    (person) => new Haggler(harness, person),
  );
});

const orderOf = (listingId: string) => harness.db.rows.orders.findOne({ listingId, active: true });

describe("haggling", () => {
  it("goes from an offer over counters to a sale at the price that both agreed to", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const first = await annDesk!.offer(_id, 18_000);
    expect(first).toMatchObject({ by: "BUYER", cents: 18_000, state: "OPEN", counterToId: null });
    const second = await sellerDesk!.counter(first, 22_000);
    expect(second).toMatchObject({ by: "SELLER", counterToId: first.id });
    const third = await annDesk!.counter(second, 20_000);
    const sold = await sellerDesk!.accept(third);
    const order = await orderOf(_id);
    expect(sold).toMatchObject({ state: "ACCEPTED", orderId: order!._id, automatic: false });
    expect(order).toMatchObject({ buyerId: ann!.row._id, cents: 20_000, source: "OFFER" });
    expect(await statesOf(harness, _id)).toEqual(["COUNTERED", "COUNTERED", "ACCEPTED"]);
    expect(await toldOf(harness, seller!)).toEqual([
      "offer-received $180.00",
      "offer-countered $200.00",
    ]);
    expect(await toldOf(harness, ann!)).toEqual(["offer-countered $220.00"]);
    await deliverDue(harness);
    expect(await toldOf(harness, ann!)).toEqual(["offer-countered $220.00", "bought $200.00"]);
    expect((await toldOf(harness, seller!)).at(-1)).toBe("sold $200.00");
    await expectSound(harness, _id);
  });

  it("a new offer takes the place of one's own, and an offer to what the other side asks answers it", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const first = await annDesk!.offer(_id, 10_000);
    const better = await annDesk!.offer(_id, 12_000);
    expect(better.counterToId).toBeNull();
    const asked = await sellerDesk!.offerIn(first.threadId, 20_000);
    expect(asked.counterToId).toBe(better.id);
    expect(await statesOf(harness, _id)).toEqual(["COUNTERED", "COUNTERED", "OPEN"]);
    expect(await reasonOf(sellerDesk!.accept(better))).toBe("OFFER_CLOSED");
    expect(await reasonOf(annDesk!.offer(_id, 20_000))).toBe("ACCEPT_INSTEAD");
    await expectSound(harness, _id);
  });

  it("is declined and withdrawn once, by who may", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const first = await annDesk!.offer(_id, 18_000);
    expect(await reasonOf(annDesk!.accept(first))).toBe("OWN_OFFER");
    expect(await reasonOf(annDesk!.decline(first))).toBe("OWN_OFFER");
    expect(await reasonOf(annDesk!.counter(first, 17_000))).toBe("OWN_OFFER");
    expect(await reasonOf(sellerDesk!.withdraw(first))).toBe("NOT_OWN_OFFER");
    for (const call of [
      () => bobDesk!.accept(first),
      () => bobDesk!.decline(first),
      () => bobDesk!.withdraw(first),
      () => bobDesk!.counter(first, 19_000),
      () => bobDesk!.offerIn(first.threadId, 19_000),
    ])
      await expect(call()).rejects.toMatchObject({ kind: "NOT_FOUND" });
    expect(await sellerDesk!.decline(first)).toMatchObject({ state: "DECLINED" });
    expect(await sellerDesk!.decline(first)).toMatchObject({ state: "DECLINED" });
    expect(await reasonOf(sellerDesk!.accept(first))).toBe("OFFER_CLOSED");
    const second = await annDesk!.offer(_id, 19_000);
    expect(await annDesk!.withdraw(second)).toMatchObject({ state: "WITHDRAWN" });
    expect(await annDesk!.withdraw(second)).toMatchObject({ state: "WITHDRAWN" });
    expect(await reasonOf(sellerDesk!.accept(second))).toBe("OFFER_CLOSED");
    expect(await toldOf(harness, ann!)).toEqual(["offer-closed $180.00"]);
    expect(await toldOf(harness, seller!)).toEqual([
      "offer-received $180.00",
      "offer-received $190.00",
      "offer-closed $190.00",
    ]);
    await expectSound(harness, _id);
  });

  it("the same key gives the first answer, and no other amount", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const [made, again] = [
      await annDesk!.offer(_id, 18_000, "same-key-1"),
      await annDesk!.offer(_id, 18_000, "same-key-1"),
    ];
    expect(again).toEqual(made);
    expect(await reasonOf(annDesk!.offer(_id, 18_100, "same-key-1"))).toBe("KEY_REUSED");
    const counter = await sellerDesk!.counter(made, 22_000, "same-key-1");
    expect(await sellerDesk!.counter(made, 22_000, "same-key-1")).toEqual(counter);
    expect(await reasonOf(sellerDesk!.counter(made, 23_000, "same-key-1"))).toBe("KEY_REUSED");
    expect(await statesOf(harness, _id)).toEqual(["COUNTERED", "OPEN"]);
    const sold = await annDesk!.accept(counter);
    expect(await annDesk!.accept(counter)).toEqual(sold);
    expect(await annDesk!.offer(_id, 18_000, "same-key-1")).toMatchObject({ state: "COUNTERED" });
    await expectSound(harness, _id);
  });

  it("ends after five offers of a side, however they were made", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    for (const cents of [8_000, 9_000, 10_000, 11_000, 12_000]) await annDesk!.offer(_id, cents);
    const standing = () => priceOfferStanding(harness.ctx(ann!.actor), { listingId: _id });
    expect(await standing()).toMatchObject({ offersLeft: 0, offer: { cents: 12_000 } });
    expect(await reasonOf(annDesk!.offer(_id, 13_000))).toBe("TOO_MANY_OFFERS");
    const { threadId } = await standing();
    const asked = await sellerDesk!.offerIn(threadId!, 20_000);
    expect(await reasonOf(annDesk!.counter(asked, 13_000))).toBe("TOO_MANY_OFFERS");
    await annDesk!.accept(asked);
    await expectSound(harness, _id);
  });
});

describe("who may offer where", () => {
  it("is refused with the reason", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const auction = await makeListing(harness, seller!.row._id, { takesOffers: true });
    const closed = await fixedPrice(harness, seller!, { takesOffers: false });
    const hidden = await fixedPrice(harness, seller!, { state: "HELD" });
    const ended = await fixedPrice(harness, seller!, { state: "ENDED" });
    expect(await reasonOf(annDesk!.offer(auction._id, 9_000))).toBe("NOT_FIXED_PRICE");
    expect(await reasonOf(annDesk!.offer(closed._id, 9_000))).toBe("OFFERS_NOT_TAKEN");
    expect(await reasonOf(annDesk!.offer(ended._id, 9_000))).toBe("NOT_AVAILABLE");
    await expect(annDesk!.offer(hidden._id, 9_000)).rejects.toMatchObject({ kind: "NOT_FOUND" });
    expect(await reasonOf(sellerDesk!.offer(_id, 9_000))).toBe("OWN_LISTING");
    expect(await reasonOf(annDesk!.offer(_id, 25_000))).toBe("NOT_BELOW_PRICE");
    expect(await reasonOf(annDesk!.offer(_id, 7_499))).toBe("OFFER_TOO_LOW");
    const target = { listingId: _id };
    const input = { target, cents: 20_000, idempotencyKey: "anonymous-1" };
    await expect(makePriceOffer(harness.ctx(ANONYMOUS), input)).rejects.toThrow("Sign in");
    const fresh = await makePerson(harness, { emailVerifiedAt: null });
    expect(await reasonOf(new Haggler(harness, fresh).offer(_id, 20_000))).toBe(
      "BIDDER_UNVERIFIED",
    );
    expect(await harness.db.rows.threads.count({ listingId: _id })).toBe(0);
  });

  it("a block closes what is open between the two, both ways, and keeps new offers out", async () => {
    const { _id } = await fixedPrice(harness, seller!);
    const offer = await annDesk!.offer(_id, 18_000);
    const ofBob = await bobDesk!.offer(_id, 18_000);
    await blockPerson(harness.ctx(seller!.actor), { threadId: offer.threadId });
    await blockPerson(harness.ctx(bob!.actor), { threadId: ofBob.threadId });
    expect(await statesOf(harness, _id)).toEqual(["VOIDED", "VOIDED"]);
    expect(await reasonOf(annDesk!.offer(_id, 19_000))).toBe("BLOCKED_BY_SELLER");
    expect(await reasonOf(bobDesk!.offer(_id, 19_000))).toBe("SELLER_BLOCKED");
    expect(await reasonOf(sellerDesk!.offerIn(offer.threadId, 19_000))).toBe("BUYER_NOT_ADMITTED");
    expect(await reasonOf(sellerDesk!.offerIn(ofBob.threadId, 19_000))).toBe("BUYER_NOT_ADMITTED");
  });

  it("nobody sells to or buys from a suspended account, and its offers are void", async () => {
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    const suspend = ({ row }: Person) =>
      setUserStatus(harness.ctx(moderator.actor), {
        userId: row._id,
        status: "SUSPENDED",
        reason: "test",
      });
    const { _id } = await fixedPrice(harness, seller!);
    const ofAnn = await annDesk!.offer(_id, 18_000);
    await bobDesk!.offer(_id, 18_000);
    await suspend(ann!);
    expect(await reasonOf(sellerDesk!.accept(ofAnn))).toBe("OFFER_CLOSED");
    expect(await reasonOf(sellerDesk!.offerIn(ofAnn.threadId, 20_000))).toBe("BUYER_NOT_ADMITTED");
    await suspend(seller!);
    expect(await statesOf(harness, _id)).toEqual(["VOIDED", "VOIDED"]);
    await expectSound(harness, _id);
  });
});

describe("the seller's bounds", () => {
  it("accept and decline without asking, and tell nobody what the parties see anyway", async () => {
    const bounds = { autoAcceptCents: 22_000, autoDeclineCents: 15_000 };
    const { _id } = await fixedPrice(harness, seller!, bounds);
    expect(await annDesk!.offer(_id, 14_999)).toMatchObject({ state: "DECLINED", automatic: true });
    expect(await toldOf(harness, seller!)).toEqual([]);
    const open = await annDesk!.offer(_id, 15_000);
    expect(open.state).toBe("OPEN");
    const asked = await sellerDesk!.counter(open, 24_000);
    const sold = await annDesk!.counter(asked, 22_000);
    expect(sold).toMatchObject({ state: "ACCEPTED", automatic: true });
    expect(await orderOf(_id)).toMatchObject({ cents: 22_000, _id: sold.orderId });
    await expectSound(harness, _id);
  });

  it("are set on a live listing without a new check, and must fit the price", async () => {
    const { _id, version } = await fixedPrice(harness, seller!);
    const edit = (changes: object, at = version) =>
      updateListing(harness.ctx(seller!.actor), { id: _id, version: at, changes });
    expect(await reasonOf(edit({ autoAcceptCents: 25_000 }))).toBe("INCOMPLETE");
    expect(await reasonOf(edit({ autoAcceptCents: 9_000, autoDeclineCents: 9_500 }))).toBe(
      "INCOMPLETE",
    );
    const offer = await annDesk!.offer(_id, 18_000);
    expect(await edit({ autoAcceptCents: 20_000 })).toMatchObject({ state: "LIVE", version: 2 });
    expect((await offersOf(harness, _id))[0]!.state).toBe("OPEN");
    expect(await bobDesk!.offer(_id, 20_000)).toMatchObject({ state: "ACCEPTED" });
    expect(await reasonOf(sellerDesk!.accept(offer))).toBe("OFFER_CLOSED");
  });
});

describe("a listing that is not what was offered for any more", () => {
  it("voids the offers that are open when it ends, changes or takes none", async () => {
    const edit = (listing: { _id: string; version: number }, changes: object) =>
      updateListing(harness.ctx(seller!.actor), {
        id: listing._id,
        version: listing.version,
        changes,
      });
    const ended = await fixedPrice(harness, seller!);
    await annDesk!.offer(ended._id, 18_000);
    await endListing(harness.ctx(seller!.actor), { id: ended._id });
    expect(await statesOf(harness, ended._id)).toEqual(["VOIDED"]);
    expect(await toldOf(harness, ann!)).toEqual(["offer-closed $180.00"]);
    const cheaper = await fixedPrice(harness, seller!, {
      specs: { storage: "128 GB", carrier: "Unlocked" } as never,
    });
    await annDesk!.offer(cheaper._id, 18_000);
    await edit(cheaper, { priceCents: 20_000 });
    expect(await statesOf(harness, cheaper._id)).toEqual(["VOIDED"]);
    const shut = await fixedPrice(harness, seller!);
    const { threadId } = await bobDesk!.offer(shut._id, 18_000);
    await sellerDesk!.offerIn(threadId, 20_000);
    await annDesk!.offer(shut._id, 18_000);
    await edit(shut, { takesOffers: false });
    expect(await statesOf(harness, shut._id)).toEqual(["COUNTERED", "OPEN", "VOIDED"]);
    for (const { _id } of [ended, cheaper, shut]) await expectSound(harness, _id);
  });
});
