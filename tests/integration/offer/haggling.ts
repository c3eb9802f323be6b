import { randomWord } from "@loopbid/core";
import { type Db, type ListingRow, newId, openDb, type PriceOfferRow } from "@loopbid/db";
import {
  acceptPriceOffer,
  counterPriceOffer,
  declinePriceOffer,
  makePriceOffer,
  type ServiceContext,
  watchListing,
  withdrawPriceOffer,
} from "@loopbid/services";
import type { PriceOffer } from "@loopbid/validators";
import { expect } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

export interface Bazaar {
  harness: Harness;
  /** The same database through another process's connections. */
  other: Db;
  close(): Promise<void>;
}

export async function openBazaar(): Promise<Bazaar> {
  const harness = await startHarness();
  const other = openDb({ url: harness.databaseUrl, appName: "other-process" });
  return {
    harness,
    other,
    async close() {
      await other.close();
      await harness.close();
    },
  };
}

export function people(harness: Harness, count: number): Promise<Person[]> {
  return Promise.all(Array.from({ length: count }, () => makePerson(harness)));
}

/** A live listing at a fixed $250 that takes offers. */
export function fixedPrice(
  harness: Harness,
  seller: Person,
  overrides: Partial<ListingRow> = {},
): Promise<ListingRow> {
  return makeListing(harness, seller.row._id, {
    format: "FIXED_PRICE",
    startCents: null,
    durationHours: null,
    priceCents: 25_000,
    takesOffers: true,
    ...overrides,
  });
}

/** What one person does with offers, on one of two connections. */
export class Haggler {
  readonly #ctx: ServiceContext;

  constructor(
    harness: Harness,
    person: Person,
    { db = harness.db, at }: { db?: Db; at?: number } = {},
  ) {
    const ctx = { ...harness.ctx(person.actor), db };
    this.#ctx = at === undefined ? ctx : { ...ctx, now: () => at };
  }

  offer(listingId: string, cents: number, key = randomWord(12)): Promise<PriceOffer> {
    return makePriceOffer(this.#ctx, { target: { listingId }, cents, idempotencyKey: key });
  }

  offerIn(threadId: string, cents: number, key = randomWord(12)): Promise<PriceOffer> {
    return makePriceOffer(this.#ctx, { target: { threadId }, cents, idempotencyKey: key });
  }

  counter({ id: offerId }: PriceOffer, cents: number, key = randomWord(12)): Promise<PriceOffer> {
    return counterPriceOffer(this.#ctx, { offerId, cents, idempotencyKey: key });
  }

  accept({ id: offerId }: PriceOffer): Promise<PriceOffer> {
    return acceptPriceOffer(this.#ctx, { offerId });
  }

  decline({ id: offerId }: PriceOffer): Promise<PriceOffer> {
    return declinePriceOffer(this.#ctx, { offerId });
  }

  withdraw({ id: offerId }: PriceOffer): Promise<PriceOffer> {
    return withdrawPriceOffer(this.#ctx, { offerId });
  }

  async watch(listingId: string): Promise<void> {
    await watchListing(this.#ctx, { listingId, watching: true });
  }
}

export function offersOf(harness: Harness, listingId: string): Promise<PriceOfferRow[]> {
  return harness.db.rows.price_offers.find({ listingId }, { sort: { createdAt: 1, _id: 1 } });
}

export async function statesOf(harness: Harness, listingId: string): Promise<string[]> {
  return (await offersOf(harness, listingId)).map(({ state }) => state);
}

/** What a person was told of offers, as `type amount`, in order. */
export async function toldOf(harness: Harness, { row }: Person): Promise<string[]> {
  const told = await harness.db.rows.notifications.find(
    { userId: row._id, type: /offer|bought|sold/ },
    { sort: { createdAt: 1, _id: 1 } },
  );
  return told.map(({ type, values }) => `${type} ${(values as { amount: string }).amount}`);
}

/**
 * What must hold of a listing at every moment, whatever people did to it at once: one sale at most, at the price of the one
 * accepted offer where it came from one; one open offer a thread, and none once the listing is not for sale; a card for each.
 */
export async function expectSound(harness: Harness, listingId: string): Promise<void> {
  const { listings, messages, orders, threads } = harness.db.rows;
  const [listing, offers, sales, talks] = [
    (await listings.findOne({ _id: listingId }))!,
    await offersOf(harness, listingId),
    await orders.find({ listingId }),
    await threads.find({ listingId }),
  ];
  const active = sales.filter((order) => order.active);
  expect(active.length).toBe(listing.state === "SOLD" ? 1 : 0);
  const accepted = offers.filter(({ state }) => state === "ACCEPTED");
  expect(accepted.length).toBeLessThanOrEqual(1);
  const [sale] = active;
  if (sale?.source === "OFFER") {
    expect(accepted[0]).toMatchObject({
      orderId: sale._id,
      cents: sale.cents,
      buyerId: sale.buyerId,
    });
  } else expect(accepted).toEqual([]);
  if (sale?.source === "BUY_NOW") expect(sale.cents).toBe(listing.priceCents);
  const open = offers.filter(({ state }) => state === "OPEN");
  expect(new Set(open.map(({ threadId }) => threadId)).size).toBe(open.length);
  if (listing.state !== "LIVE") expect(open).toEqual([]);
  expect(new Set(talks.map(({ buyerId }) => buyerId)).size).toBe(talks.length);
  for (const thread of talks) {
    const cards = await messages.find({ threadId: thread._id }, { sort: { seq: 1 } });
    const own = offers.filter(({ threadId }) => threadId === thread._id);
    expect(cards.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1));
    expect(new Set(cards.map(({ offerId }) => offerId))).toEqual(
      new Set(own.map(({ _id }) => _id)),
    );
    expect(thread.seq).toBe(own.length);
  }
}

export const NOWHERE = newId();
