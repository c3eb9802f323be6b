import { describe, expect, it } from "vitest";
import { bidLadder, incrementFor, incrementIssues, INCREMENTS } from "../src/index.ts";

const BANDS: [from: number, upTo: number, step: number][] = [
  [0, 99, 5],
  [100, 499, 25],
  [500, 2_499, 50],
  [2_500, 9_999, 100],
  [10_000, 24_999, 250],
  [25_000, 49_999, 500],
  [50_000, 99_999, 1_000],
  [100_000, 249_999, 2_500],
  [250_000, 499_999, 5_000],
  [500_000, 100_000_000, 10_000],
];

describe("the increment", () => {
  it.each(BANDS)("from %i to %i cents is %i cents", (from, upTo, step) => {
    expect([incrementFor(from), incrementFor(upTo)]).toEqual([step, step]);
  });

  it("of no number is a fault, not a step", () => {
    expect(() => incrementFor(Number.NaN)).toThrow(RangeError);
  });

  it("follows the table that it is given", () => {
    const table = [
      { upToCents: 999, stepCents: 10 },
      { upToCents: null, stepCents: 500 },
    ];
    expect([incrementFor(999, table), incrementFor(1_000, table)]).toEqual([10, 500]);
    expect(bidLadder(980, table, 4)).toEqual([980, 990, 1_000, 1_500]);
  });
});

describe("a table that people typed", () => {
  it.each<[string, { upToCents: number | null; stepCents: number }[], string[]]>([
    ["the built-in one", [...INCREMENTS], []],
    ["no bands", [], ["NO_BANDS"]],
    ["too many", Array.from({ length: 21 }, () => INCREMENTS.at(-1)!), ["TOO_MANY"]],
    ["an end at the top", [{ upToCents: 100, stepCents: 5 }], ["NOT_OPEN"]],
    ["half a cent", [{ upToCents: null, stepCents: 0.5 }], ["BAD_STEP"]],
    ["no step", [{ upToCents: null, stepCents: 0 }], ["BAD_STEP"]],
    [
      "an open band in the middle",
      [
        { upToCents: null, stepCents: 5 },
        { upToCents: null, stepCents: 5 },
      ],
      ["BAD_END"],
    ],
    [
      "ends that do not rise",
      [
        { upToCents: 100, stepCents: 5 },
        { upToCents: 100, stepCents: 5 },
        { upToCents: null, stepCents: 5 },
      ],
      ["NOT_RISING"],
    ],
    [
      "steps that fall",
      [
        { upToCents: 100, stepCents: 5 },
        { upToCents: null, stepCents: 4 },
      ],
      ["STEP_FALLS"],
    ],
  ])("with %s", (_, table, codes) => {
    expect(incrementIssues(table).map(({ code }) => code)).toEqual(codes);
  });
});
