import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { offer, search, titlesOf } from "./offers.ts";

const TITLES = [
  "Apple iPhone 13 Pro 256 GB graphite",
  "Apple iPhone 13 128 GB blue",
  "Samsung Galaxy S23 Ultra",
  "Sony WH-1000XM5 headphones",
  "Sony WH-CH520 headphones",
  "MacBook Air 13.6 inch M2",
  "Nintendo Switch OLED",
  "Caméra Zoé vintage",
];

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  for (const title of TITLES)
    await offer(harness, row._id, { title, brand: null, description: "Works as it should." });
  await offer(harness, row._id, {
    title: "Spare case",
    brand: null,
    description: "Fits the iPhone 13. The lens is scratched.",
  });
});
afterAll(() => harness.close());

const found = async (q: string) => titlesOf(await search(harness, { q })).sort();

describe("searching with words", () => {
  it("wants every word, in title or description", async () => {
    expect(await found("iphone graphite")).toEqual(["Apple iPhone 13 Pro 256 GB graphite"]);
    expect(await found("iphone 13")).toHaveLength(3);
    expect(await found("iphone galaxy")).toEqual([]);
  });

  it("ignores case and the order of words", async () => {
    expect(await found("GRAPHITE pro iPhOnE")).toEqual(["Apple iPhone 13 Pro 256 GB graphite"]);
  });

  it("takes a name with a hyphen or a dot as one thing", async () => {
    expect(await found("WH-1000XM5")).toEqual(["Sony WH-1000XM5 headphones"]);
    expect(await found("sony wh-ch520")).toEqual(["Sony WH-CH520 headphones"]);
    expect(await found("13.6")).toEqual(["MacBook Air 13.6 inch M2"]);
  });

  it("ranks a word in the title above the same word in the description", async () => {
    const titles = titlesOf(await search(harness, { q: "iphone 13" }));
    expect(titles.at(-1)).toBe("Spare case");
  });

  it("does not trip over everyday little words", async () => {
    expect(await found("the iphone with graphite")).toEqual([
      "Apple iPhone 13 Pro 256 GB graphite",
    ]);
    expect(await found("Switch of Nintendo")).toEqual(["Nintendo Switch OLED"]);
    expect((await search(harness, { q: "of the" })).total).toBe(TITLES.length + 1);
  });

  it("finds the plural with the singular", async () => {
    expect(await found("headphone")).toHaveLength(2);
  });

  it("finds words with accents", async () => {
    expect(await found("caméra zoé")).toEqual(["Caméra Zoé vintage"]);
  });

  it("shows everything where nothing but punctuation is typed", async () => {
    const all = await search(harness, { q: "" });
    expect(all.total).toBe(TITLES.length + 1);
    for (const q of ["   ", "!!!", '"', '"-"', "***"]) {
      const result = await search(harness, { q });
      expect({ q, total: result.total }).toEqual({ q, total: all.total });
      expect(result.sort).toBe("newest");
    }
  });

  it("treats operators, patterns and quotes as plain text, and never fails", async () => {
    const hostile = [
      ".*",
      "iphone.*",
      "^iPhone$",
      "(((((",
      "[a-z",
      "\\",
      "iphone -galaxy",
      '"iphone 13" OR 1=1',
      "$where",
      '{"$ne":null}',
      "$text $search",
      "' || true || '",
      "<script>alert(1)</script>",
      "iphone & galaxy | !sony:*",
      "%00",
      "null",
      "a".repeat(120),
      "word ".repeat(24).trim(),
      "😀 iphone",
      "ﷺ".repeat(30),
    ];
    for (const q of hostile) {
      await expect(search(harness, { q })).resolves.toHaveProperty("total");
    }
    expect(await found("iphone -galaxy")).toEqual([]);
    expect(await found("😀 iphone graphite")).toHaveLength(1);
  });

  it("refuses a query that is longer than anyone types, and drops control characters", async () => {
    await expect(search(harness, { q: "a".repeat(121) })).rejects.toThrow("at most 120");
    expect(await found("iph\u0000one\u200b graphite")).toHaveLength(1);
  });
});
