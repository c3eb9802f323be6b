import { DAY_MS, HOUR_MS } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import {
  customRange,
  daysOf,
  FIRST_RANGE,
  PRESETS,
  readRange,
  spanOf,
  writeRange,
} from "../components/analytics/range.ts";
import { changeOf } from "../components/analytics/series.ts";

const NOW = Date.UTC(2026, 10, 25, 14, 20);

describe("the range of the page", () => {
  it("comes back from the address that it wrote", () => {
    const ranges = [
      ...PRESETS.map((preset) => ({ preset })),
      { from: "2026-02-01", to: "2026-02-28" },
    ];
    for (const range of ranges)
      expect(readRange(Object.fromEntries(new URLSearchParams(writeRange(range))))).toEqual(range);
  });

  it("is the usual one where the address asks for none that there is", () => {
    for (const wrong of [
      {},
      { range: "9y" },
      { from: "2026-02-30", to: "2026-03-01" },
      { from: "2026-03-02", to: "2026-03-01" },
      { from: "=1+1", to: "2026-03-01" },
      { from: ["2026-03-01"], to: "2026-03-02" },
    ])
      expect(readRange(wrong)).toEqual(FIRST_RANGE);
    expect(customRange("2000-01-01", "2026-01-01")).toBeNull();
  });

  it("ends with this hour, and begins with an hour or a day", () => {
    const end = Date.UTC(2026, 10, 25, 15);
    expect(spanOf({ preset: "24h" }, NOW)).toEqual({ from: end - 24 * HOUR_MS, to: end });
    expect(spanOf({ preset: "30d" }, NOW)).toEqual({ from: Date.UTC(2026, 9, 27), to: end });
    expect(spanOf({ from: "2026-02-01", to: "2026-02-01" }, NOW)).toEqual({
      from: Date.UTC(2026, 1, 1),
      to: Date.UTC(2026, 1, 1) + DAY_MS,
    });
    expect(daysOf({ preset: "30d" }, NOW)).toEqual({ from: "2026-10-27", to: "2026-11-25" });
  });
});

describe("a change against the span before", () => {
  it("is a share of what was before, and for shares the difference", () => {
    expect(changeOf(150, 100, "count")).toEqual({ direction: "up", amount: 0.5 });
    expect(changeOf(50, 100, "money")).toEqual({ direction: "down", amount: 0.5 });
    expect(changeOf(0.5, 0.75, "share")).toEqual({ direction: "down", amount: 0.25 });
    expect(changeOf(100, 100, "count")).toEqual({ direction: "same", amount: 0 });
  });

  it("is not said where there is nothing to compare with", () => {
    expect(changeOf(5, null, "count")).toBeNull();
    expect(changeOf(null, 5, "count")).toBeNull();
    expect(changeOf(5, 0, "count")).toBeNull();
  });
});
