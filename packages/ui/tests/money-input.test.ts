import { describe, expect, it } from "vitest";
import { moneyToText, parseMoney } from "../src/parse-money.ts";

describe("typed money", () => {
  it.each([
    ["420", 42_000],
    ["$1,250.5", 125_050],
    [" 19.99 ", 1999],
    [".5", 50],
    ["7.", 700],
  ])("%j is read as %i cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each(["", ".", "1.234", "12a", "-5", "1e3", "9999999999"])("%j is no amount", (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it("what is shown reads back as the same cents", () => {
    for (const cents of [0, 5, 99, 100, 1999, 125_000, 123_456_789]) {
      expect(parseMoney(moneyToText(cents))).toBe(cents);
    }
  });
});
