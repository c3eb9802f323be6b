import { type BackTestResult, type RulesOutcome, WEIGHED_KEYS } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { changesBetween, contentOf, fromPercent } from "../components/rules/draft.ts";
import { decidedIn, figuresOf } from "../components/rules/figures.ts";
import { barsOf } from "../components/rules/queue-days.tsx";
import { lastDays } from "../components/rules/range-select.tsx";
import signals from "../messages/en/queue.json" with { type: "json" };
import rules from "../messages/en/rules.json" with { type: "json" };

const DAY_MS = 24 * 3_600_000;
const saved = {
  weights: [
    { key: "imei", weight: 0.8 },
    { key: "gone-since", weight: 0.9 },
  ],
  review: 0.5,
  block: 0.96,
  observers: 3,
};
const none = { CLEAR: 0, REVIEW: 0, BLOCK: 0 };
const outcome = (changes: Partial<RulesOutcome>): RulesOutcome => ({
  confusion: { REMOVED: none, APPROVED: none, SUSPENDED: none, UNKNOWN: none },
  histogram: { REMOVED: [], APPROVED: [], SUSPENDED: [], UNKNOWN: [] },
  queue: [],
  ...changes,
});

describe("rules that are edited", () => {
  it("have every signal that there is now, and none that is gone", () => {
    const content = contentOf(saved);
    expect(Object.keys(content.weights)).toEqual([...WEIGHED_KEYS]);
    expect(content.weights.imei).toBe(0.8);
    expect(content).toMatchObject({ review: 0.5, block: 0.96, observers: 3 });
  });

  it("differ in what was moved, and in nothing once it is back", () => {
    const before = contentOf(saved);
    const after = { ...before, block: 0.97, weights: { ...before.weights, imei: fromPercent(29) } };
    expect(changesBetween(before, after)).toEqual(["block", "imei"]);
    expect(after.weights.imei).toBe(0.29);
    const back = { ...after, block: 0.96, weights: { ...after.weights, imei: 0.8 } };
    expect(changesBetween(before, back)).toEqual([]);
  });

  it("say of every signal what it is called and what it means", () => {
    for (const key of WEIGHED_KEYS.filter((one) => !one.startsWith("text."))) {
      expect(rules.means).toHaveProperty([key]);
      expect(signals.signal).toHaveProperty([key]);
    }
  });
});

describe("the figures of a back-test", () => {
  const found = outcome({
    confusion: {
      REMOVED: { CLEAR: 2, REVIEW: 6, BLOCK: 0 },
      APPROVED: { CLEAR: 1, REVIEW: 3, BLOCK: 1 },
      SUSPENDED: { CLEAR: 1, REVIEW: 0, BLOCK: 0 },
      UNKNOWN: { CLEAR: 80, REVIEW: 1, BLOCK: 2 },
    },
    queue: [
      { day: "2026-11-01", count: 7 },
      { day: "2026-11-09", count: 3 },
    ],
  });

  it("count what is held and removed, whatever became of it, and judge by decisions alone", () => {
    expect(figuresOf(found, 5)).toEqual({
      held: 10,
      heldPerDay: 2,
      heldAtMost: 7,
      removed: 3,
      precision: 0.6,
      recall: 0.75,
      removalPrecision: 0,
      wronglyRemoved: 1,
    });
    expect(decidedIn(found)).toBe(13);
  });

  it("say nothing about precision where nothing was decided", () => {
    expect(figuresOf(outcome({}), 7)).toMatchObject({ precision: null, recall: null });
  });

  it("put every held listing of the range into a bar, however many days a bar has", () => {
    const now = Date.parse("2026-11-25T13:00:00Z");
    for (const days of [7, 30, 90, 365] as const) {
      const range = lastDays(days, now);
      const queue = Array.from({ length: days + 1 }, (_, ago) => ({
        day: new Date(now - ago * DAY_MS).toISOString().slice(0, 10),
        count: 2,
      }));
      const result = { base: outcome({ queue }), candidate: outcome({}) } as BackTestResult;
      const bars = barsOf(result, range);
      expect(bars.length).toBeLessThanOrEqual(92);
      expect(bars.reduce((sum, { before }) => sum + before, 0)).toBe(2 * (days + 1));
      expect(bars.every(({ after }) => after === 0)).toBe(true);
    }
  });
});
