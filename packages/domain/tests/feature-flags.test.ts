import { describe, expect, it } from "vitest";
import { hasFeature, shareOf } from "../src/index.ts";

const people = Array.from({ length: 4_000 }, (_, index) => index.toString(16).padStart(24, "0"));

describe("a feature for a share of the people", () => {
  it("goes to about that share, and to the same people each time", () => {
    const having = people.filter((id) => hasFeature("watcher-offers", 30, id));
    expect(having.length / people.length).toBeGreaterThan(0.26);
    expect(having.length / people.length).toBeLessThan(0.34);
    expect(people.filter((id) => hasFeature("watcher-offers", 30, id))).toEqual(having);
  });

  it("is taken from nobody when the share grows", () => {
    const few = people.filter((id) => hasFeature("buy-now", 20, id));
    expect(few.every((id) => hasFeature("buy-now", 45, id))).toBe(true);
  });

  it("goes to nobody at 0, to everyone at 100, and to visitors only then", () => {
    expect(people.some((id) => hasFeature("buy-now", 0, id))).toBe(false);
    expect(people.every((id) => hasFeature("buy-now", 100, id))).toBe(true);
    expect([hasFeature("buy-now", 99, null), hasFeature("buy-now", 100, null)]).toEqual([
      false,
      true,
    ]);
  });

  it("does not pick the same people for every flag", () => {
    const same = people.filter((id) => shareOf("buy-now", id) === shareOf("watcher-offers", id));
    expect(same.length / people.length).toBeLessThan(0.05);
  });
});
