import { type ListingCard, PAGE_SIZE, type SearchInput, SORTS } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { offer, search } from "./offers.ts";

const HOUR = 3_600_000;
const COUNT = PAGE_SIZE * 2 + 7;
const PLACES = ["austin-tx", "dallas-tx", "new-york-ny"];
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  // Few distinct values, so that every sort has many ties.
  for (let index = 0; index < COUNT; index += 1) {
    await offer(harness, row._id, {
      title: `Gadget ${index}`,
      brand: null,
      format: "AUCTION",
      priceCents: 10_000 + (index % 3) * 1_000,
      bidCount: index % 4,
      placeSlug: PLACES[index % 3]!,
      publishedAt: new Date(harness.now() - (index % 5) * HOUR),
      endsAt: new Date(harness.now() + ((index % 5) + 1) * HOUR),
    });
  }
  const over = { format: "AUCTION" as const, endsAt: new Date(harness.now() - HOUR) };
  await offer(harness, row._id, { title: "Gadget that is over", brand: null, ...over });
  await offer(harness, row._id, { title: "Gadget at a fixed price", brand: null });
});
afterAll(() => harness.close());

const KEYS: Record<string, (item: ListingCard) => number> = {
  ending: (item) => Date.parse(item.endsAt!),
  newest: (item) => -Date.parse(item.publishedAt!),
  price_asc: (item) => item.priceCents,
  price_desc: (item) => -item.priceCents,
  bids: (item) => -item.bidCount,
  nearest: (item) => item.distanceKm!,
};

async function allPages(input: SearchInput) {
  const first = await search(harness, input);
  const rest = Array.from({ length: first.pageCount - 1 }, (_, index) =>
    search(harness, { ...input, page: index + 2 }),
  );
  return { first, items: [first, ...(await Promise.all(rest))].flatMap(({ items }) => items) };
}

describe("sorting", () => {
  for (const sort of SORTS) {
    it(`by ${sort} is in order, and pages neither repeat nor skip a listing`, async () => {
      const { first, items } = await allPages({ q: "gadget", near: "dallas-tx", sort });
      expect(first.sort).toBe(sort);
      expect(items).toHaveLength(first.total);
      expect(new Set(items.map(({ id }) => id)).size).toBe(first.total);
      const keys = items.map(KEYS[sort] ?? (() => 0));
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      expect(first.total).toBe(sort === "ending" ? COUNT : COUNT + 2);
    });
  }

  it("falls back to newest for relevance without words and for nearest without a place", async () => {
    expect((await search(harness, { sort: "relevance" })).sort).toBe("newest");
    expect((await search(harness, { sort: "nearest" })).sort).toBe("newest");
    expect((await search(harness, { sort: "nearest", near: "atlantis" })).sort).toBe("newest");
    expect((await search(harness, { q: "gadget" })).sort).toBe("relevance");
  });
});

describe("paging", () => {
  it("past the end is empty, and still says how many there are", async () => {
    const result = await search(harness, { page: 200 });
    expect(result.items).toEqual([]);
    expect(result.total).toBe(COUNT + 2);
    expect(result.pageCount).toBe(3);
  });

  it("refuses pages that are no page numbers", async () => {
    for (const page of [0, -1, 1.5, 201, Number.NaN])
      await expect(search(harness, { page })).rejects.toThrow('"page"');
  });
});
