import {
  removeSavedSearch,
  savedSearches,
  findSavedSearch,
  updateSavedSearch,
} from "@loopbid/services";
import { MAX_SAVED_SEARCHES, SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { reasonOf } from "../auction/bidding.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { save } from "./market.ts";

let harness: Harness;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  [ann, bob] = (await Promise.all([makePerson(harness), makePerson(harness)])) as [Person, Person];
});

const asAnn = () => harness.ctx(ann.actor);
const asBob = () => harness.ctx(bob.actor);

it("a search is saved once, however it is said, and found again by what it asks for", async () => {
  const first = await save(harness, ann, { q: "iPhone  13", brand: ["Apple", "Sony"] }, "Phones");
  const again = await save(harness, ann, { q: "iphone 13", brand: ["Sony", "Apple"] }, "Other");
  expect(again).toEqual(first);
  expect(await savedSearches(asAnn())).toEqual([first]);
  const query = SearchInput.parse({ q: "IPHONE 13", brand: ["Sony", "Apple"], sort: "newest" });
  expect(await findSavedSearch(asAnn(), query)).toEqual(first);
  expect(await findSavedSearch(asBob(), query)).toBeNull();
  expect((await save(harness, bob, query)).id).not.toBe(first.id);
});

it("two clicks at once are one search", async () => {
  const saved = await Promise.all([1, 2, 3, 4].map(() => save(harness, ann, { q: "drone" })));
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect(await savedSearches(asAnn())).toHaveLength(1);
});

it("what everything matches is refused", async () => {
  for (const query of [{}, { q: "the !!" }, { near: "austin-tx" }, { sort: "bids" as const }])
    expect(await reasonOf(save(harness, ann, query))).toBe("EMPTY_SEARCH");
});

it("nobody has more than fifty, nor by saving many at once", async () => {
  for (let index = 0; index < MAX_SAVED_SEARCHES - 2; index += 1)
    await save(harness, ann, { q: `model ${index}` });
  const results = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) => save(harness, ann, { q: `late ${index}` })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect(await savedSearches(asAnn())).toHaveLength(MAX_SAVED_SEARCHES);
  expect(await reasonOf(save(harness, ann, { q: "one more" }))).toBe("TOO_MANY_SEARCHES");
  expect((await save(harness, ann, { q: "model 3" })).name).toBe("A search");
});

it("only its owner renames, silences and removes it", async () => {
  const { id } = await save(harness, ann, { q: "lens" });
  const stranger = updateSavedSearch(asBob(), { id, changes: { name: "Mine" } });
  await expect(stranger).rejects.toMatchObject({ kind: "NOT_FOUND" });
  await removeSavedSearch(asBob(), { id });
  const changes = { name: "Lenses", alerts: false };
  expect(await updateSavedSearch(asAnn(), { id, changes })).toMatchObject(changes);
  expect(await updateSavedSearch(asAnn(), { id, changes: {} })).toMatchObject(changes);
  await removeSavedSearch(asAnn(), { id });
  await removeSavedSearch(asAnn(), { id });
  expect(await savedSearches(asAnn())).toEqual([]);
});
