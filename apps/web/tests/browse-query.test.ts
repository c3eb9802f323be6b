import { describe, expect, it } from "vitest";
import { browseHref, parseBrowseQuery, toSearchInput } from "../components/browse/query.ts";

const EVERYTHING =
  "/browse?q=pixel+8&category=phones,laptops&brand=Google,Bang+%26+Olufsen&condition=GOOD,FAIR&format=AUCTION&min=100&max=250.50&near=austin-tx&radius=80&sort=nearest&page=3";

function read(href: string) {
  return parseBrowseQuery(Object.fromEntries(new URL(href, "http://host").searchParams));
}

describe("the address of /browse", () => {
  it("survives being read and written again, whole", () => {
    expect(browseHref(read(EVERYTHING))).toBe(EVERYTHING);
  });

  it("says nothing where nothing is asked for", () => {
    expect(browseHref(read("/browse"))).toBe("/browse");
  });

  it("takes repeated parameters as well as commas", () => {
    expect(parseBrowseQuery({ category: ["phones", "laptops"] }).category).toEqual([
      "phones",
      "laptops",
    ]);
  });

  it.each([
    ["an unknown category", "?category=toasters", "/browse"],
    ["an unknown grade beside a known one", "?condition=PERFECT,good", "/browse?condition=GOOD"],
    ["a price that is no amount", "?min=cheap&max=-5", "/browse"],
    ["a radius without a place", "?radius=50", "/browse"],
    ["a page below one", "?page=0", "/browse"],
    ["a page beyond the last that can be asked for", "?page=99999999999", "/browse"],
    ["an unknown order", "?sort=random", "/browse"],
  ])("leaves out %s", (_what, query, href) => {
    expect(browseHref(read(`/browse${query}`))).toBe(href);
  });

  it("turns a price range the right way round", () => {
    expect(read("/browse?min=300&max=20")).toMatchObject({ min: 2_000, max: 30_000 });
  });

  it("asks the search in cents and kilometres", () => {
    expect(toSearchInput(read(EVERYTHING))).toMatchObject({
      minCents: 10_000,
      maxCents: 25_050,
      near: "austin-tx",
      radiusKm: 80,
      page: 3,
    });
  });
});
