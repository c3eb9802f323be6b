import type { Db } from "@loopbid/db";
import {
  blockPerson,
  buyNow,
  deliverEvent,
  endListing,
  offerToWatchers,
  takeWatcherOffer,
  updateListing,
} from "@loopbid/services";
import type { PriceOffer, WatcherOffer } from "@loopbid/validators";
import { randomWord } from "@loopbid/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
} from "./haggling.ts";
import { type Draw, seeded } from "./seeded.ts";

/** What a loser may be told; anything else is a fault. */
const REFUSALS = new Set([
  "OFFER_CLOSED",
  "NOT_AVAILABLE",
  "ACCEPT_INSTEAD",
  "TOO_MANY_OFFERS",
  "OFFERS_NOT_TAKEN",
  "STALE_VERSION",
  "NOT_LIVE",
  "LISTING_CLOSED",
  "OFFER_OPEN",
  "NO_WATCHERS",
  "BLOCKED_BY_SELLER",
  "BUYER_NOT_ADMITTED",
  "OWN_OFFER",
  "NOT_OWN_OFFER",
]);

let bazaar: Bazaar;
let harness: Harness;
let seller: Person;
let buyers: Person[];

beforeAll(async () => {
  bazaar = await openBazaar();
  ({ harness } = bazaar);
});
beforeEach(newPeople);
afterAll(() => bazaar.close());

/** Others for each test: one person may open only so many threads within an hour. */
async function newPeople(): Promise<void> {
  [seller, ...buyers] = (await people(harness, 7)) as [Person, ...Person[]];
}

const by = (person: Person, db: Db = harness.db) => new Haggler(harness, person, { db });
const dbOf = (index: number) => (index % 2 ? bazaar.other : harness.db);
const buyAs = (person: Person, listingId: string, db = harness.db) =>
  buyNow({ ...harness.ctx(person.actor), db }, { listingId });

function refusalOf(error: unknown): string {
  const { detail, message } = error as { detail?: { reason?: string }; message: string };
  return detail?.reason ?? message;
}

/** Runs all at once; the refusals of those that lost, each of which must be one that a person can act on. */
async function atOnce(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(calls);
  const refusals = results.flatMap((result) =>
    result.status === "rejected" ? [refusalOf(result.reason)] : [],
  );
  expect(refusals.filter((refusal) => !REFUSALS.has(refusal))).toEqual([]);
  return refusals;
}

const sellerElsewhere = () => ({ ...harness.ctx(seller.actor), db: bazaar.other });
const activeOrders = (listingId: string) =>
  harness.db.rows.orders.find({ listingId, active: true });

async function withOffers(count = buyers.length) {
  const listing = await fixedPrice(harness, seller);
  const offers: PriceOffer[] = [];
  for (const [index, buyer] of buyers.slice(0, count).entries())
    offers.push(await by(buyer).offer(listing._id, 18_000 + index * 100));
  return { listing, offers };
}

describe("at the same moment", { timeout: 90_000 }, () => {
  it("the acceptances of all offers of a listing sell it once, at that offer's price", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { listing, offers } = await withOffers(4);
      const refusals = await atOnce(
        offers.flatMap((offer, index) => [
          by(seller, dbOf(index)).accept(offer),
          by(seller, dbOf(index + 1)).accept(offer),
        ]),
      );
      // The other click on the winning offer is told of the same sale.
      expect(refusals).toHaveLength(2 * (offers.length - 1));
      expect(await activeOrders(listing._id)).toHaveLength(1);
      await expectSound(harness, listing._id);
    }
  });

  it("buyers who all accept what the seller asked of each get one item", async () => {
    const { listing, offers } = await withOffers();
    const asked: PriceOffer[] = [];
    for (const offer of offers) asked.push(await by(seller).counter(offer, 21_000));
    const refusals = await atOnce(
      asked.map((offer, index) => by(buyers[index]!, dbOf(index)).accept(offer)),
    );
    expect(refusals).toHaveLength(asked.length - 1);
    expect(await activeOrders(listing._id)).toHaveLength(1);
    await expectSound(harness, listing._id);
  });

  it("an acceptance and a purchase sell once; the loser is told", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { listing, offers } = await withOffers(1);
      const refusals = await atOnce([
        by(seller, dbOf(round)).accept(offers[0]!),
        buyAs(buyers[1]!, listing._id, dbOf(round + 1)),
      ]);
      expect(refusals).toHaveLength(1);
      expect(await activeOrders(listing._id)).toHaveLength(1);
      await expectSound(harness, listing._id);
    }
  });

  it("an acceptance and each way to close an offer: one of the two happens", async () => {
    const { offers: none } = await withOffers(0);
    expect(none).toEqual([]);
    const closings: ((
      offer: PriceOffer,
      listing: { _id: string; version: number },
    ) => Promise<unknown>)[] = [
      (offer) => by(buyers[0]!, bazaar.other).withdraw(offer),
      (offer) => by(seller, bazaar.other).decline(offer),
      (offer) => by(seller, bazaar.other).counter(offer, 23_000),
      (offer) => by(buyers[0]!, bazaar.other).offer(offer.listingId, 19_500),
      ({ threadId }) => blockPerson(sellerElsewhere(), { threadId }),
      (_, { _id }) => endListing(sellerElsewhere(), { id: _id }),
      (_, { _id, version }) =>
        updateListing(sellerElsewhere(), { id: _id, version, changes: { takesOffers: false } }),
    ];
    for (const close of closings) {
      for (let round = 0; round < 4; round += 1) {
        await newPeople();
        const { listing, offers } = await withOffers(1);
        await atOnce([by(seller).accept(offers[0]!), close(offers[0]!, listing)]);
        const orders = await activeOrders(listing._id);
        const [first] = await offersOf(harness, listing._id);
        expect(orders).toHaveLength(first!.state === "ACCEPTED" ? 1 : 0);
        await expectSound(harness, listing._id);
      }
    }
  });

  it("an acceptance in the last millisecond and the expiry: one of the two happens", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { listing, offers } = await withOffers(1);
      const [offer] = offers;
      const due = Date.parse(offer!.expiresAt);
      const event = await harness.db.rows.outbox.findOne({
        subjectId: offer!.id,
        kind: "PRICE_OFFER_DUE",
      });
      const system = { ...harness.ctx(SYSTEM), db: bazaar.other, now: () => due };
      await atOnce([
        new Haggler(harness, seller, { at: due - 1 }).accept(offer!),
        deliverEvent(system, { eventId: event!._id }),
      ]);
      const [after] = await offersOf(harness, listing._id);
      expect(["ACCEPTED", "EXPIRED"]).toContain(after!.state);
      await expectSound(harness, listing._id);
    }
  });

  it("both sides counter: the thread has one open offer, and a retry is no second one", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { listing, offers } = await withOffers(1);
      const { threadId } = offers[0]!;
      await atOnce([
        by(buyers[0]!).offerIn(threadId, 19_000, "round-key-1"),
        by(buyers[0]!, bazaar.other).offerIn(threadId, 19_000, "round-key-1"),
        by(seller).offerIn(threadId, 22_000, "round-key-1"),
        by(seller, bazaar.other).offerIn(threadId, 22_000, "round-key-1"),
      ]);
      const after = await offersOf(harness, listing._id);
      expect(after).toHaveLength(3);
      expect(after.filter(({ state }) => state === "OPEN")).toHaveLength(1);
      await expectSound(harness, listing._id);
    }
  });

  it("a buyer's first offers from two tabs open one thread", async () => {
    const listing = await fixedPrice(harness, seller);
    const offers = [18_000, 18_100, 18_200, 18_300];
    await atOnce(
      offers.map((cents, index) => by(buyers[0]!, dbOf(index)).offer(listing._id, cents)),
    );
    expect(await harness.db.rows.threads.count({ listingId: listing._id })).toBe(1);
    await expectSound(harness, listing._id);
  });

  it("offers at the seller's bound from everyone are one sale", async () => {
    const listing = await fixedPrice(harness, seller, { autoAcceptCents: 20_000 });
    const refusals = await atOnce(
      buyers.map((buyer, index) => by(buyer, dbOf(index)).offer(listing._id, 20_000 + index * 100)),
    );
    expect(refusals).toEqual(buyers.slice(1).map(() => "NOT_AVAILABLE"));
    expect(await activeOrders(listing._id)).toHaveLength(1);
    await expectSound(harness, listing._id);
  });
});

/** One random thing that one of the people might do to a listing right now. */
async function randomMove(draw: Draw, listingId: string): Promise<() => Promise<unknown>> {
  const offers = await offersOf(harness, listingId);
  const listing = (await harness.db.rows.listings.findOne({ _id: listingId }))!;
  const watchers = await harness.db.rows.watcher_offers.find({ listingId });
  const buyer = draw.of(buyers);
  const person = draw.of([seller, buyer]);
  const db = draw.of([harness.db, bazaar.other]);
  const desk = by(person, db);
  const ctx = { ...harness.ctx(person.actor), db };
  const cents = 10_000 + draw.below(13_700);
  const moves: (() => Promise<unknown>)[] = [
    () => by(buyer, db).offer(listingId, cents),
    () => by(buyer, db).offer(listingId, cents),
  ];
  if (offers.length > 0) {
    const offer = { id: draw.of(offers)._id } as PriceOffer;
    const { threadId } = draw.of(offers);
    moves.push(
      () => desk.accept(offer),
      () => desk.accept(offer),
      () => desk.decline(offer),
      () => desk.withdraw(offer),
      () => desk.counter(offer, cents),
      () => by(seller, db).offerIn(threadId, cents),
    );
  }
  if (watchers.length > 0) {
    const offer = { id: draw.of(watchers)._id } as WatcherOffer;
    moves.push(() => takeWatcherOffer({ ...harness.ctx(buyer.actor), db }, { offerId: offer.id }));
  }
  const rare: (() => Promise<unknown>)[] = [
    () => buyAs(buyer, listingId, db),
    () => endListing({ ...ctx, actor: seller.actor }, { id: listingId }),
    () =>
      updateListing(
        { ...ctx, actor: seller.actor },
        { id: listingId, version: listing.version, changes: { takesOffers: draw.below(2) === 0 } },
      ),
    () =>
      offerToWatchers(
        { ...ctx, actor: seller.actor },
        { listingId, cents, idempotencyKey: randomWord(12) },
      ),
  ];
  return draw.of(draw.below(6) === 0 ? rare : moves);
}

const ROUNDS = 80;

it(`${ROUNDS} seeded rounds of anyone doing anything at once leave every listing sound`, async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const draw = seeded(seed);
    await newPeople();
    const { _id } = await fixedPrice(harness, seller, {
      autoAcceptCents: draw.below(3) === 0 ? 22_000 : null,
      autoDeclineCents: draw.below(3) === 0 ? 11_000 : null,
    });
    await by(draw.of(buyers)).watch(_id);
    for (let step = 0; step < 3; step += 1) {
      const moves = [];
      for (let at = 0; at < 5; at += 1) moves.push(await randomMove(draw, _id));
      const results = await Promise.allSettled(moves.map((move) => move()));
      const faults = results.flatMap((result) => {
        if (result.status === "fulfilled") return [];
        const refusal = refusalOf(result.reason);
        return REFUSALS.has(refusal) || refusal === "You have no such offer." ? [] : [refusal];
      });
      expect({ seed, step, faults }).toEqual({ seed, step, faults: [] });
      await expectSound(harness, _id);
    }
    const { state } = (await harness.db.rows.listings.findOne({ _id }))!;
    const [sale] = await activeOrders(_id);
    const outcome = sale ? sale.source : state;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // The rounds are worth something only where all of these came out.
  expect([...outcomes.keys()].sort()).toEqual(["BUY_NOW", "ENDED", "LIVE", "OFFER"]);
}, 240_000);
