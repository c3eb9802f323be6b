import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, isCents, MAX_CENTS, parseMoney } from "../src/index.ts";

describe("money", () => {
  it.each([
    ["1,234.50", 123_450],
    ["$40", 4_000],
    ["$ 40.5", 4_050],
    [" 0.07 ", 7],
    [".99", 99],
    ["0", 0],
    ["1000000", MAX_CENTS],
    ["1,000,000.00", MAX_CENTS],
    ["4.35", 435],
    ["1.10", 110],
  ])("reads %j as %i cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each(
    [
      "",
      "$",
      ".",
      "40.",
      "1.234",
      "-5",
      "+5",
      "1,23",
      "1,2345",
      ",123",
      "1e5",
      "0x10",
      "NaN",
    ].concat(["1000000.01", "999999999999999999999", "40 dollars", "4 0", "٤٠", "€40"]),
  )("refuses %j", (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it("that was formatted reads back as the same cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
        expect(parseMoney(formatMoney(cents))).toBe(cents);
      }),
    );
  });

  it("is formatted in the currency and for the locale asked for", () => {
    expect(formatMoney(123_450)).toBe("$1,234.50");
    expect(formatMoney(5, "USD", "de-DE")).toBe("0,05\u00a0$");
  });

  it("is a whole number of cents between nothing and the maximum", () => {
    expect([0, 1, MAX_CENTS].every(isCents)).toBe(true);
    expect([-1, 0.5, MAX_CENTS + 1, Number.NaN, Infinity, "5", null].some(isCents)).toBe(false);
  });
});
