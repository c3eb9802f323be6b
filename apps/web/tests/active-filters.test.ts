import { describe, expect, it } from "vitest";
import { activeFilters, type FilterTexts } from "../components/browse/active-filters.ts";
import { browseHref, parseBrowseQuery } from "../components/browse/query.ts";

const texts: FilterTexts = { shop: (key) => key, common: (key) => key };

describe("active filters", () => {
  it("each leads to the same query without itself, on its first page", () => {
    const query = parseBrowseQuery({ category: "phones,laptops", min: "100", page: "4" });
    const hrefs = activeFilters(query, texts).map(({ without }) => browseHref(without));
    expect(hrefs).toEqual([
      "/browse?category=laptops&min=100",
      "/browse?category=phones&min=100",
      "/browse?category=phones,laptops",
    ]);
  });

  it("taking the place away takes its radius and its order away", () => {
    const query = parseBrowseQuery({ near: "austin-tx", radius: "40", sort: "nearest" });
    expect(browseHref(activeFilters(query, texts)[0]!.without)).toBe("/browse");
  });

  it("a price range is one filter", () => {
    expect(activeFilters(parseBrowseQuery({ min: "1", max: "2" }), texts)).toHaveLength(1);
  });
});
