import { describe, expect, test } from "vitest";
import { priceBand } from "../../src/index.ts";
import { batchesByLength, padded } from "../../src/text/batches.ts";
import { normalise } from "../../src/text/normalise.ts";
import { pieces } from "../../src/text/pieces.ts";
import { TextCache, textKey } from "../../src/text/text-cache.ts";

describe("normalising", () => {
  test("masks addresses and numbers, keeps the host of a link", () => {
    expect(normalise("Mail jo.doe@mail.example, call +1 (512) 555-0142")).toBe(
      "Mail <email>, call <phone>",
    );
    expect(normalise("IMEI 356938035643809 for 250")).toBe("IMEI <imei> for 250");
    expect(normalise("HTTPS://Shop-Verify.example/claim?id=7")).toBe(
      "shop-verify.example/claim?id=7",
    );
  });

  test("undoes disguises and leaves no room for control tokens", () => {
    expect(normalise("РаyРal\u200b  [CLS]\n ok")).toBe("PayPal (CLS) ok");
  });

  test("ends on texts made to be slow", () => {
    const before = performance.now();
    for (const hostile of ["a@", "1 ", "http://a.", "www.", "((((", "+("])
      normalise(hostile.repeat(4_000));
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("batches", () => {
  const windows = Array.from({ length: 37 }, (_, n) =>
    Array.from({ length: (n * 7) % 23 }, () => 1),
  );

  test("hold every window once, sixteen at most, from short to long", () => {
    const batches = batchesByLength(windows);
    expect(batches.flat().sort((a, b) => a - b)).toEqual(windows.map((_, n) => n));
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(16);
    const lengths = batches.flat().map((n) => windows[n]?.length ?? 0);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  test("padding is masked out", () => {
    const { ids, mask, dims } = padded([[7], [8, 9]]);
    expect([dims, [...ids], [...mask]]).toEqual([
      [2, 2],
      [7n, 0n, 8n, 9n],
      [1n, 0n, 1n, 1n],
    ]);
  });
});

describe("the cache", () => {
  test("forgets what was used longest ago", () => {
    const cache = new TextCache<number>(2);
    cache.set("a", 1);
    cache.set("b", 2);
    cache.get("a");
    cache.set("c", 3);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  });

  test("a word moved from the title to the text is another listing", () => {
    const rest = { category: null, price: "unknown" } as const;
    expect(textKey({ title: "a b", text: "c", ...rest })).not.toBe(
      textKey({ title: "a", text: "b c", ...rest }),
    );
  });
});

describe("pieces", () => {
  const listing = { category: null, price: "unknown", title: "Pixel 7" } as const;

  test("are stretches of the text itself, single and by two", () => {
    const text = "Works well. No box!\nPay first, at shop.example today";
    const found = pieces({ ...listing, text });
    for (const { field, start, end, text: piece } of found)
      expect((field === "title" ? "Pixel 7" : text).slice(start, end)).toBe(piece);
    expect(found.map(({ text: piece }) => piece)).toEqual([
      "Pixel 7",
      "Works well.",
      "No box!",
      "Pay first, at shop.example today",
      "Works well. No box!",
      "No box!\nPay first, at shop.example today",
    ]);
  });

  test("a text without ends is cut by words", () => {
    const found = pieces({ ...listing, title: "", text: "word ".repeat(40) });
    expect(found[0]?.text.split(" ")).toHaveLength(18);
  });
});

describe("price bands", () => {
  test("compare with the median, and know nothing without one", () => {
    expect([4_000, 7_000, 10_000, 14_000].map((cents) => priceBand(cents, 10_000))).toEqual([
      "far_below",
      "below",
      "typical",
      "above",
    ]);
    expect([priceBand(null, 1), priceBand(1, null), priceBand(1, 0)]).toEqual([
      "unknown",
      "unknown",
      "unknown",
    ]);
  });
});
