import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { countsOf, offer, search, titlesOf } from "./offers.ts";

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  const add = (
    title: string,
    brand: string,
    categorySlug: string,
    condition: "GOOD" | "FAIR",
    priceCents: number,
    placeSlug = "austin-tx",
  ) =>
    offer(harness, seller.row._id, {
      title,
      brand,
      categorySlug,
      condition,
      priceCents,
      placeSlug,
    });
  await add("A", "Apple", "phones", "GOOD", 10_000);
  await add("B", "Apple", "phones", "FAIR", 20_000, "dallas-tx");
  await add("C", "Apple", "laptops", "GOOD", 90_000, "new-york-ny");
  await add("D", "Google", "phones", "GOOD", 30_000, "houston-tx");
  await add("E", "Google", "tablets", "FAIR", 40_000, "los-angeles-ca");
  await offer(harness, seller.row._id, {
    title: "F",
    brand: "Sony",
    categorySlug: "cameras",
    format: "AUCTION",
    startCents: 5_000,
    priceCents: 5_000,
    endsAt: new Date(harness.now() + 3_600_000),
  });
  for (const state of ["DRAFT", "PENDING_REVIEW", "HELD", "REMOVED", "ENDED", "SOLD"] as const)
    await offer(harness, seller.row._id, { title: `hidden ${state}`, brand: "Apple", state });
});
afterAll(() => harness.close());

const found = async (input: Parameters<typeof search>[1]) =>
  titlesOf(await search(harness, input))
    .sort()
    .join("");

describe("facets", () => {
  it("show only what is live, in results and in counts", async () => {
    const all = await search(harness, {});
    expect(titlesOf(all).sort().join("")).toBe("ABCDEF");
    expect(all.total).toBe(6);
    expect(countsOf(all.facets.brand)).toEqual({ Apple: 3, Google: 2, Sony: 1 });
    expect(countsOf(all.facets.format)).toEqual({ FIXED_PRICE: 5, AUCTION: 1 });
    expect(all.priceRange).toEqual({ minCents: 5_000, maxCents: 90_000 });
  });

  it("count with every filter but their own", async () => {
    const result = await search(harness, { brand: ["Apple"], category: ["phones"] });
    expect(titlesOf(result).sort().join("")).toBe("AB");
    expect(countsOf(result.facets.brand)).toEqual({ Apple: 2, Google: 1 });
    expect(countsOf(result.facets.category)).toEqual({ phones: 2, laptops: 1 });
    expect(countsOf(result.facets.condition)).toEqual({ GOOD: 1, FAIR: 1 });
    expect(countsOf(result.facets.format)).toEqual({ FIXED_PRICE: 2 });
  });

  it("widen within a facet and narrow across facets", async () => {
    expect(await found({ brand: ["Apple", "Google"] })).toBe("ABCDE");
    expect(await found({ brand: ["Apple", "Google"], condition: ["FAIR"] })).toBe("BE");
    expect(await found({ brand: ["Apple"], category: ["tablets"] })).toBe("");
    expect(await found({ format: "AUCTION" })).toBe("F");
  });

  it("keep a price range with both ends in it", async () => {
    expect(await found({ minCents: 10_000, maxCents: 30_000 })).toBe("ABD");
    expect(await found({ minCents: 30_001 })).toBe("CE");
    expect(await found({ maxCents: 5_000 })).toBe("F");
    expect(await found({ minCents: 50_000, maxCents: 40_000 })).toBe("");
  });

  it("keep a radius, with the distance on each card", async () => {
    const near = await search(harness, { near: "austin-tx", radiusKm: 300, format: "FIXED_PRICE" });
    expect(titlesOf(near).sort().join("")).toBe("ABD");
    const dallas = near.items.find(({ title }) => title === "B")!;
    expect(dallas.distanceKm).toBeGreaterThan(280);
    expect(dallas.distanceKm).toBeLessThan(300);
    expect(await found({ near: "austin-tx", radiusKm: 1, format: "FIXED_PRICE" })).toBe("A");
    expect(await found({ near: "atlantis", radiusKm: 1 })).toBe("ABCDEF");
  });

  it("take a brand as text, not as a pattern or an operator", async () => {
    for (const brand of ["App.*", "$ne", "^A", "apple'"])
      expect(await found({ brand: [brand] })).toBe("");
    await expect(search(harness, { brand: [{ $ne: "" }] as never })).rejects.toThrow("string");
    await expect(search(harness, { category: ["nonsense"] as never })).rejects.toThrow("option");
    await expect(search(harness, { minCents: 1.5 })).rejects.toThrow("whole cents");
    await expect(search(harness, { maxCents: -1 })).rejects.toThrow("negative");
  });

  it("keep to one seller", async () => {
    expect(await found({ seller: seller.row.handle })).toBe("ABCDEF");
    expect(await found({ seller: "nobody_here" })).toBe("");
  });
});
