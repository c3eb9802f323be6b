import type { DeviceRow } from "@loopbid/db";
import { priceGuide, suggestDevices } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
const typicalCents = {
  PREMIUM: 60_000,
  EXCELLENT: 52_000,
  GOOD: 45_000,
  FAIR: 36_000,
  FOR_PARTS: 12_000,
};

beforeAll(async () => {
  harness = await startHarness();
  const device = (
    brand: string,
    model: string,
    year: number,
    categorySlug = "phones",
  ): Omit<DeviceRow, "_id"> => ({
    slug: `${brand} ${model}`.toLowerCase().replaceAll(" ", "-"),
    categorySlug,
    brand,
    model,
    year,
    launchCents: 79_900,
    typicalCents,
    aliases: [],
    active: true,
    version: 1,
  });
  await harness.db.rows.devices.insertMany([
    device("Apple", "iPhone 14", 2022),
    device("Apple", "iPhone 15", 2023),
    device("Apple", "iPhone 15 Pro Max", 2023),
    device("Google", "Pixel 8 Pro", 2023),
    device("Apple", "iPad Pro", 2024, "tablets"),
  ]);
});
afterAll(() => harness.close());

const named = async (q: string, category?: "phones" | "tablets") =>
  (await suggestDevices(harness.ctx(), { q, category })).map(({ model }) => model);

describe("device suggestions", () => {
  it("beginnings of words find a model, the plainest name first", async () => {
    expect(await named("iph 15")).toEqual(["iPhone 15", "iPhone 15 Pro Max"]);
    expect(await named("apple iphone")).toEqual(["iPhone 15", "iPhone 14", "iPhone 15 Pro Max"]);
    expect((await named("pro"))[0]).toBe("iPad Pro");
  });

  it("a category narrows them, and a word that is in no name finds nothing", async () => {
    expect(await named("pro", "phones")).toEqual(["Pixel 8 Pro", "iPhone 15 Pro Max"]);
    expect(await named("iphone zoom")).toEqual([]);
    expect(await named(".*")).toEqual([]);
  });
});

describe("price guide", () => {
  const guide = () =>
    priceGuide(harness.ctx(), { deviceSlug: "apple-iphone-15", condition: "GOOD" });

  it("without comparables it says the typical price, and that it counted none", async () => {
    expect(await guide()).toEqual({
      lowCents: 38_250,
      medianCents: 45_000,
      highCents: 51_750,
      count: 0,
    });
    expect(
      await priceGuide(harness.ctx(), { deviceSlug: "nokia-1", condition: "GOOD" }),
    ).toBeNull();
  });

  it("counts what sold and what is offered at a fixed price, not running auctions and not bait", async () => {
    const { row } = await makePerson(harness);
    const sold = { deviceSlug: "apple-iphone-15", condition: "GOOD", state: "SOLD" } as const;
    for (const priceCents of [40_000, 44_000, 50_000])
      await makeListing(harness, row._id, { ...sold, priceCents });
    await makeListing(harness, row._id, {
      ...sold,
      state: "LIVE",
      format: "FIXED_PRICE",
      priceCents: 46_000,
    });
    await makeListing(harness, row._id, { ...sold, state: "LIVE", priceCents: 1_000 });
    await makeListing(harness, row._id, { ...sold, priceCents: 4_500 });
    await makeListing(harness, row._id, { ...sold, condition: "FAIR", priceCents: 30_000 });
    expect(await guide()).toEqual({
      lowCents: 43_000,
      medianCents: 45_000,
      highCents: 47_000,
      count: 4,
    });
  });
});
