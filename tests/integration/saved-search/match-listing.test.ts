import { newId } from "@loopbid/db";
import { anchorsOfSearch, searchKey } from "@loopbid/domain";
import {
  deliverEvent,
  matchListing,
  savedSearches,
  setUserStatus,
  updateSavedSearch,
} from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { makePerson, newUser, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { editPrice, forgetDeliveries, save, show, sweep, toldTo, waiting } from "./market.ts";

let harness: Harness;
let [seller, ann, bob]: Person[] = [];

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  [seller, ann, bob] = await Promise.all([1, 2, 3].map(() => makePerson(harness)));
});

const counts = async (person: Person) =>
  (await savedSearches(harness.ctx(person.actor))).map(({ matchCount }) => matchCount);

it("tells each owner of a match once, whatever matches and however often it is delivered", async () => {
  await save(harness, ann!, { q: "zephyr phone", maxCents: 50_000 }, "Zephyrs");
  await save(harness, ann!, { q: "zephyr" });
  await save(harness, ann!, { q: "zephyr", maxCents: 1_000 });
  await save(harness, bob!, { q: "zephyr", brand: ["Sony"] });
  const listing = await waiting(harness, seller!, {
    title: "Zephyr phone, as new",
    priceCents: 30_000,
  });
  await show(harness, listing);
  await sweep(harness);
  const [note, ...more] = await toldTo(harness, ann!);
  expect(more).toEqual([]);
  expect(note).toMatchObject({
    type: "saved-search",
    path: `/listing/${listing.slug}`,
    values: { title: "Zephyr phone, as new", amount: "$300.00" },
    imageKey: listing.images[0]!.key,
  });
  expect(await toldTo(harness, bob!)).toEqual([]);
  expect(await counts(ann!)).toEqual([0, 1, 1]);
  await forgetDeliveries(harness);
  await sweep(harness);
  expect(await toldTo(harness, ann!)).toHaveLength(1);
  expect(await counts(ann!)).toEqual([0, 1, 1]);
});

it("two workers that deliver at once tell once and count once", async () => {
  const owners = await Promise.all(Array.from({ length: 30 }, () => makePerson(harness)));
  for (const owner of owners) await save(harness, owner, { q: "quaver" });
  const listing = await waiting(harness, seller!, { title: "A quaver" });
  await show(harness, listing);
  const match = () => matchListing(harness.ctx(SYSTEM), { listingId: listing._id });
  const told = await Promise.all([match(), match(), match()]);
  expect(told.reduce((sum, one) => sum + one.told, 0)).toBe(30);
  for (const owner of owners) {
    expect(await toldTo(harness, owner)).toHaveLength(1);
    expect(await counts(owner)).toEqual([1]);
  }
});

it("tells neither the seller of the own listing nor who turned alerts off", async () => {
  await save(harness, seller!, { q: "obelisk" });
  const { id } = await save(harness, ann!, { q: "obelisk" });
  await updateSavedSearch(harness.ctx(ann!.actor), { id, changes: { alerts: false } });
  await save(harness, bob!, { seller: seller!.row.handle });
  await show(harness, await waiting(harness, seller!, { title: "Obelisk" }));
  await sweep(harness);
  expect(await toldTo(harness, seller!)).toEqual([]);
  expect(await toldTo(harness, ann!)).toEqual([]);
  expect(await toldTo(harness, bob!)).toHaveLength(1);
});

it("tells after an edit whoever it matches now for the first time, and nobody again", async () => {
  await save(harness, ann!, { q: "sextant" });
  await save(harness, bob!, { q: "sextant", maxCents: 20_000 });
  const listing = await waiting(harness, seller!, { title: "A sextant", priceCents: 30_000 });
  await show(harness, listing);
  await sweep(harness);
  expect(await toldTo(harness, bob!)).toEqual([]);
  await editPrice(harness, listing, 20_000);
  await sweep(harness);
  expect(await toldTo(harness, bob!)).toHaveLength(1);
  await editPrice(harness, listing, 15_000);
  await sweep(harness);
  expect(await toldTo(harness, bob!)).toHaveLength(1);
  expect(await toldTo(harness, ann!)).toHaveLength(1);
});

it("says nothing of what is not live, and says it when an account's suspension ends", async () => {
  await save(harness, ann!, { q: "theodolite" });
  const listing = await waiting(harness, seller!, { title: "Theodolite" });
  await show(harness, listing);
  const moderator = harness.ctx((await makePerson(harness, { role: "MODERATOR" })).actor);
  const change = { userId: seller!.row._id, reason: "test" };
  await setUserStatus(moderator, { ...change, status: "SUSPENDED" });
  await sweep(harness);
  expect(await toldTo(harness, ann!)).toEqual([]);
  await setUserStatus(moderator, { ...change, status: "ACTIVE" });
  await sweep(harness);
  expect(await toldTo(harness, ann!)).toHaveLength(1);
});

it("the outbox brings it although every job was lost, and again where it failed midway", async () => {
  await save(harness, ann!, { q: "astrolabe" });
  const listing = await waiting(harness, seller!, { title: "Astrolabe" });
  const away = { ...harness.jobs, enqueue: () => Promise.reject(new Error("Redis is away")) };
  const { goLive } = await import("@loopbid/services");
  await goLive({ ...harness.ctx(SYSTEM), jobs: away }, listing._id, listing.version);
  const event = await harness.db.rows.outbox.findOne({ subjectId: listing._id, doneAt: null });
  const broken = {
    ...harness.db,
    transaction: () => Promise.reject(new Error("The disk is full")),
  };
  const failing = deliverEvent({ ...harness.ctx(SYSTEM), db: broken }, { eventId: event!._id });
  await expect(failing).rejects.toThrow("The disk is full");
  expect(await toldTo(harness, ann!)).toEqual([]);
  await sweep(harness, harness.now() + 60_000);
  expect(await toldTo(harness, ann!)).toHaveLength(1);
});

it("is for the system alone", async () => {
  const asking = matchListing(harness.ctx(ann!.actor), { listingId: newId() });
  await expect(asking).rejects.toMatchObject({ kind: "FORBIDDEN" });
});

it("reads only what shares an anchor, and a crowd under one anchor in batches", async () => {
  const people = Array.from({ length: 1_500 }, () => newUser(new Date()));
  await harness.db.rows.users.insertMany(people);
  const search = (userId: string, q: string) => {
    const query = SearchInput.parse({ q });
    return {
      userId,
      name: q,
      query: query as never,
      queryKey: searchKey(query),
      slot: 0,
      anchors: anchorsOfSearch(query),
      alerts: true,
      matchCount: 0,
      newCount: 0,
      lastMatchedAt: null,
      createdAt: new Date(),
    };
  };
  const crowd = people.map(({ _id }, index) =>
    search(_id, index < 1_200 ? "gramophone" : `unheard${index}`),
  );
  await harness.db.rows.saved_searches.insertMany(crowd);
  const listing = await waiting(harness, seller!, { title: "Gramophones" });
  await show(harness, listing);
  const result = await matchListing(harness.ctx(SYSTEM), { listingId: listing._id });
  expect(result).toEqual({ candidates: 1_200, matches: 1_200, told: 1_200 });
  const key = `saved-search:${listing._id}`;
  expect(await harness.db.rows.notifications.count({ key })).toBe(1_200);
  expect(await harness.db.rows.saved_searches.count({ matchCount: 1 })).toBeGreaterThan(1_199);
}, 60_000);
