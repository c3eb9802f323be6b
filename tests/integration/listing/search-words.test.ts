import { searchListings } from "@loopbid/services";
import { SearchInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;

async function titles(q: string): Promise<string[]> {
  const { items, total } = await searchListings(harness.ctx(), SearchInput.parse({ q }));
  expect(total).toBe(items.length);
  return items.map(({ title }) => title).sort();
}

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  const plain = { description: "Works well, sold because it is not used any more.", brand: null };
  for (const title of [
    "Canon camera body",
    "Two cameras and one lens",
    "Sharp lens for portraits",
    "Sony WH-1000XM4 headphones",
  ]) {
    await makeListing(harness, row._id, { ...plain, title });
  }
});

afterAll(() => harness.close());

describe("searching by words", () => {
  it("finds only what has every word", async () => {
    expect(await titles("camera lens")).toEqual(["Two cameras and one lens"]);
    expect(await titles("canon lens")).toEqual([]);
  });

  it("takes singular and plural for one another, in one word and in several", async () => {
    expect(await titles("cameras")).toEqual(["Canon camera body", "Two cameras and one lens"]);
    expect(await titles("cameras lens")).toEqual(["Two cameras and one lens"]);
    expect(await titles("canon cameras")).toEqual(["Canon camera body"]);
  });

  it("finds words of the description together with words of the title", async () => {
    expect(await titles("canon works")).toEqual(["Canon camera body"]);
  });

  it("keeps a model number with a dash whole and reads no operator into it", async () => {
    expect(await titles("sony wh-1000xm4")).toEqual(["Sony WH-1000XM4 headphones"]);
    expect(await titles('canon -"body" (.*')).toEqual(["Canon camera body"]);
  });

  it("ignores words that say nothing", async () => {
    expect(await titles("the lens for portraits")).toEqual(["Sharp lens for portraits"]);
  });
});
