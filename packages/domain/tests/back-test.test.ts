import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addToBackTest,
  CHECK_TRUTHS,
  combineSignals,
  emptyBackTest,
  flagFigures,
  type FraudRuleSet,
  judge,
  moveOf,
  type PastCheck,
  scoreBin,
} from "../src/index.ts";

const KEYS = ["contact", "price", "text.a", "text.b"] as const;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...KEYS), score: share, weight: share }),
  { selector: ({ key }) => key },
);
const rules = fc
  .record({
    weights: fc.dictionary(fc.constantFrom(...KEYS), share),
    thresholds: fc.tuple(share, share),
    observers: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ weights, thresholds: [a, b], observers }): FraudRuleSet => {
    return { number: 1, weights, review: Math.min(a, b), block: Math.max(a, b), observers };
  });
const DAY = 86_400_000;
const pastCheck = fc.record({
  id: fc.uuid(),
  listingId: fc.uuid(),
  atMs: fc.integer({ min: 0, max: 5 * DAY - 1 }),
  signals,
  truth: fc.constantFrom(...CHECK_TRUTHS),
});

const plain: FraudRuleSet = {
  number: 1,
  weights: { contact: 0.75, price: 0.8, "text.a": 0.9, "text.b": 0.9 },
  review: 0.5,
  block: 0.96,
  observers: 3,
};
const seen = (...keys: string[]) => keys.map((key) => ({ key, score: 1, weight: 0 }));

describe("the judge", () => {
  it("scores by the weights of the rules, and by a signal's own where they do not know it", () => {
    fc.assert(
      fc.property(signals, rules, (some, by) => {
        const table = Object.fromEntries(
          some.map(({ key, weight }) => [key, by.weights[key] ?? weight]),
        );
        const strengths = Object.fromEntries(some.map(({ key, score }) => [key, score]));
        const expected = combineSignals(strengths, { version: "", weights: table });
        expect(judge(some, by).score).toBe(expected);
        expect(judge(some.toReversed(), by).score).toBe(expected);
      }),
    );
  });

  it("removes only what enough observers saw, and the labels of a text are one", () => {
    expect(judge(seen("contact", "price", "text.a"), plain).verdict).toBe("BLOCK");
    expect(judge(seen("price", "text.a", "text.b"), plain).verdict).toBe("REVIEW");
    const two = { ...plain, observers: 2 };
    expect(judge(seen("price", "text.a", "text.b"), two).verdict).toBe("BLOCK");
    expect(judge(seen("text.a", "text.b"), two).verdict).toBe("REVIEW");
  });
});

describe("a back-test", () => {
  it("counts what a recount by hand counts", () => {
    fc.assert(
      fc.property(fc.array(pastCheck, { maxLength: 40 }), rules, rules, (checks, a, b) => {
        const test = emptyBackTest();
        addToBackTest(test, checks.slice(0, 7), a, b);
        addToBackTest(test, checks.slice(7), a, b);
        expect(test.checks).toBe(checks.length);
        const by = (set: FraudRuleSet) => (check: PastCheck) => judge(check.signals, set);
        for (const [tally, set] of [
          [test.base, a],
          [test.candidate, b],
        ] as const) {
          for (const truth of CHECK_TRUTHS) {
            const own = checks.filter((check) => check.truth === truth).map(by(set));
            for (const verdict of ["CLEAR", "REVIEW", "BLOCK"] as const)
              expect(tally.confusion[truth][verdict]).toBe(
                own.filter((one) => one.verdict === verdict).length,
              );
            for (const [bin, count] of tally.histogram[truth].entries())
              expect(count).toBe(own.filter(({ score }) => scoreBin(score) === bin).length);
          }
          for (let day = 0; day < 5; day += 1) {
            const held = checks.filter(
              (check) =>
                Math.floor(check.atMs / DAY) === day && by(set)(check).verdict === "REVIEW",
            );
            expect(tally.queue.get(day * DAY) ?? 0).toBe(held.length);
          }
        }
        for (const move of ["HELD", "FREED", "REMOVED", "SPARED"] as const) {
          const moved = checks.filter(
            (check) => moveOf(by(a)(check).verdict, by(b)(check).verdict) === move,
          );
          expect(test.moves[move].count).toBe(moved.length);
          expect(test.moves[move].removed).toBe(
            moved.filter(({ truth }) => truth === "REMOVED").length,
          );
          expect(test.moves[move].examples).toHaveLength(Math.min(6, moved.length));
        }
      }),
    );
  });

  it("shows decided examples first, then those whose score changed most", () => {
    const of = (id: string, truth: PastCheck["truth"], price: number): PastCheck => ({
      id,
      listingId: id,
      atMs: 0,
      truth,
      signals: [{ key: "price", score: price, weight: 0 }],
    });
    const checks = [
      ...Array.from({ length: 8 }, (_, at) => of(`u${at}`, "UNKNOWN", 0.7 + at / 100)),
      of("gone", "REMOVED", 0.65),
      of("fine", "APPROVED", 0.7),
    ];
    const test = emptyBackTest();
    addToBackTest(test, checks, plain, { ...plain, weights: { price: 0 } });
    const { FREED } = test.moves;
    expect(FREED).toMatchObject({ count: 10, removed: 1, approved: 1 });
    expect(FREED.examples.map(({ id }) => id)).toEqual(["fine", "gone", "u7", "u6", "u5", "u4"]);
  });

  it("says how right it is to flag by decisions alone, and nothing where there are none", () => {
    const none = { CLEAR: 0, REVIEW: 0, BLOCK: 0 };
    const confusion = {
      REMOVED: { CLEAR: 2, REVIEW: 5, BLOCK: 1 },
      APPROVED: { CLEAR: 6, REVIEW: 4, BLOCK: 0 },
      SUSPENDED: { CLEAR: 9, REVIEW: 9, BLOCK: 9 },
      UNKNOWN: { CLEAR: 99, REVIEW: 99, BLOCK: 99 },
    };
    expect(flagFigures(confusion, "REVIEW")).toEqual({
      decided: 10,
      precision: 0.6,
      recall: 6 / 8,
    });
    expect(flagFigures(confusion, "BLOCK")).toEqual({ decided: 1, precision: 1, recall: 1 / 8 });
    const undecided = { ...confusion, REMOVED: none, APPROVED: none };
    expect(flagFigures(undecided, "REVIEW")).toEqual({ decided: 0, precision: null, recall: null });
  });
});
