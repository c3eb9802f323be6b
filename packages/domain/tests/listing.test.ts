import { describe, expect, it } from "vitest";
import {
  canTransition,
  CATEGORIES,
  CATEGORY_SLUGS,
  categoryBySlug,
  CONDITION_KEYS,
  CONDITIONS,
  DECISIONS_ON,
  LISTING_STATES,
  LISTING_TRANSITIONS,
  publicSpecs,
  STATE_AFTER,
  validateSpecs,
} from "../src/index.ts";

const phones = categoryBySlug("phones")!;
const laptops = categoryBySlug("laptops")!;
const phone = { storage: "128 GB", carrier: "Unlocked" };

describe("a listing's state", () => {
  it("goes live only by a review", () => {
    const before = LISTING_STATES.filter((state) => canTransition(state, "LIVE"));
    expect(before).toEqual(["PENDING_REVIEW", "HELD", "REMOVED"]);
    expect(canTransition("DRAFT", "LIVE")).toBe(false);
  });

  it("may go where each decision of a moderator leaves it", () => {
    for (const [state, decisions] of Object.entries(DECISIONS_ON)) {
      for (const decision of decisions)
        expect([state, decision, canTransition(state as "HELD", STATE_AFTER[decision])]).toEqual([
          state,
          decision,
          true,
        ]);
    }
  });

  it("never returns to live after it was sold or ended", () => {
    expect(canTransition("SOLD", "LIVE") || canTransition("ENDED", "LIVE")).toBe(false);
  });

  it("reaches every state from a draft, and no transition stays where it is", () => {
    const reached = new Set<string>(["DRAFT"]);
    for (const state of reached) {
      for (const next of LISTING_TRANSITIONS[state as "DRAFT"]) reached.add(next);
    }
    expect([...reached].toSorted()).toEqual([...LISTING_STATES].toSorted());
    expect(LISTING_STATES.some((state) => canTransition(state, state))).toBe(false);
  });
});

describe("the catalogue", () => {
  it("has every category once, in the order of the slugs", () => {
    expect(CATEGORIES.map((category) => category.slug)).toEqual([...CATEGORY_SLUGS]);
    expect(CATEGORIES.length).toBeGreaterThanOrEqual(12);
  });

  it.each(CATEGORIES.map((category) => [category.name, category] as const))(
    "%s has sound fields: keys once, options for selects, bounds for numbers",
    (_, { specs }) => {
      expect(new Set(specs.map((field) => field.key)).size).toBe(specs.length);
      for (const field of specs) {
        if (field.kind === "select") expect(new Set(field.options).size).toBeGreaterThan(1);
        if (field.kind === "number") expect(field.min).toBeLessThan(field.max ?? -Infinity);
        if (field.private) expect(field.facet ?? false).toBe(false);
      }
    },
  );

  it("has a name and a definition for every grade", () => {
    expect(Object.keys(CONDITION_KEYS)).toEqual([...CONDITIONS]);
  });
});

describe("specs", () => {
  it("that fit come back clean: trimmed, without blanks, the IMEI without separators", () => {
    const specs = { ...phone, batteryHealth: 91, color: "", imei: " 49-015420-323751-8 " };
    expect(validateSpecs(phones, specs)).toEqual({
      ok: true,
      specs: { ...phone, batteryHealth: 91, imei: "490154203237518" },
    });
  });

  it.each([
    [{ carrier: "Unlocked" }, "storage", "REQUIRED"],
    [{ ...phone, storage: "100 GB" }, "storage", "NOT_AN_OPTION"],
    [{ ...phone, storage: 128 }, "storage", "NOT_AN_OPTION"],
    [{ ...phone, batteryHealth: 101 }, "batteryHealth", "OUT_OF_RANGE"],
    [{ ...phone, batteryHealth: 0 }, "batteryHealth", "OUT_OF_RANGE"],
    [{ ...phone, batteryHealth: 90.5 }, "batteryHealth", "NOT_WHOLE"],
    [{ ...phone, batteryHealth: "90" }, "batteryHealth", "WRONG_TYPE"],
    [{ ...phone, batteryHealth: Number.NaN }, "batteryHealth", "WRONG_TYPE"],
    [{ ...phone, dualSim: "yes" }, "dualSim", "WRONG_TYPE"],
    [{ ...phone, imei: "490154203237519" }, "imei", "BAD_FORMAT"],
    [{ ...phone, ram: "8 GB" }, "ram", "UNKNOWN_FIELD"],
    [{ ...phone, constructor: "x" }, "constructor", "UNKNOWN_FIELD"],
  ])("%j are refused at %s: %s", (specs, field, code) => {
    const result = validateSpecs(phones, specs);
    expect(result.ok ? [] : result.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it("refuse long text, control characters and a serial number that is none", () => {
    const base = { cpu: "Apple M2", ram: "16 GB", storage: "512 GB" };
    const codes = (extra: object) => {
      const result = validateSpecs(laptops, { ...base, ...extra });
      return result.ok ? [] : result.errors.map((error) => error.code);
    };
    expect(codes({ gpu: "x".repeat(121) })).toEqual(["TOO_LONG"]);
    expect(codes({ gpu: "a\u0000b" })).toEqual(["BAD_FORMAT"]);
    expect(codes({ serial: "<script>" })).toEqual(["BAD_FORMAT"]);
    expect(codes({ serial: "C02XK1ZZJG5H" })).toEqual([]);
  });

  it("that identify a device are not public", () => {
    const specs = { ...phone, imei: "490154203237518" };
    expect(publicSpecs(phones, specs)).toEqual(phone);
  });
});
