import { SearchInput } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { parseBrowseQuery, toSearchInput } from "../../components/browse/query.ts";
import {
  browseQueryOf,
  MAX_NAME,
  nameFor,
  queryInWords,
  runHref,
} from "../../components/saved-search/saved-query.ts";

const asked = {
  q: "pixel 8",
  category: "phones",
  brand: "Google,Apple",
  condition: "good",
  format: "fixed_price",
  min: "100",
  max: "450.50",
  near: "austin-tx",
  radius: "80",
};

describe("a saved search", () => {
  it("runs as the very search that was saved", () => {
    const query = parseBrowseQuery(asked);
    const saved = SearchInput.parse(toSearchInput(query));
    expect(browseQueryOf(saved)).toEqual(query);
    const again = Object.fromEntries(new URLSearchParams(runHref(saved).split("?")[1]));
    expect(parseBrowseQuery(again)).toEqual(query);
    expect(runHref({ ...saved, seller: "jane" })).toBe("/u/jane");
  });

  it("is named after what it asks for, in at most as many letters as a name has", () => {
    const texts = {
      shop: (key: string, values?: object) =>
        key === "chip.q" ? "“pixel 8”" : `${key} ${Object.values(values ?? {}).join(" ")}`,
      common: (key: string) => key,
    };
    const words = queryInWords(parseBrowseQuery({ q: "pixel 8", brand: "Google" }), texts);
    expect(nameFor(words)).toBe("pixel 8, Google");
    const long = nameFor(Array.from({ length: 20 }, (_, index) => `Brand ${index}`));
    expect(long.length).toBeLessThanOrEqual(MAX_NAME);
    expect(long.endsWith("…")).toBe(true);
  });
});
