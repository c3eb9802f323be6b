import { describe, expect, it } from "vitest";
import { Latencies } from "../src/clients/latencies.ts";
import { readOptions } from "../src/options.ts";
import { median } from "../src/report/numbers.ts";
import { figureRow, ratioRow } from "../src/report/rows.ts";

describe("the report", () => {
  it("compares round by round, so that a slow machine slows both sides", () => {
    const row = ratioRow("1", "what", 0.5, [1, 20, 3], [4, 40, 6]);
    expect(row).toMatchObject({ measured: "0.50x", spread: "0.25x to 0.50x", met: true });
    expect(ratioRow("1", "what", 0.49, [1, 20, 3], [4, 40, 6]).met).toBe(false);
  });

  it("says where there was nothing to compare with, and claims nothing then", () => {
    expect(ratioRow("3", "what", 1, [1], undefined)).toMatchObject({
      measured: "skipped",
      met: null,
    });
    expect(figureRow("6", "what", [300, 200, 250], " KiB", 256)).toMatchObject({
      measured: "250 KiB",
      met: true,
    });
  });

  it("knows medians and percentiles", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    const latencies = new Latencies();
    for (let ms = 100_000; ms >= 1; ms -= 1) latencies.add(ms);
    expect(latencies.percentile(0.99)).toBe(99_001);
    latencies.clear();
    expect(latencies.percentile(0.5)).toBeNaN();
  });
});

describe("the command line", () => {
  it("takes five rounds unless told otherwise, and refuses what it does not know", () => {
    expect(readOptions([], ["a"])).toMatchObject({ rounds: 5, quick: false, only: [] });
    expect(readOptions(["--quick"], ["a"]).rounds).toBe(2);
    expect(readOptions(["--only", "a", "--rounds", "7"], ["a"])).toMatchObject({
      rounds: 7,
      only: ["a"],
    });
    expect(() => readOptions(["--only", "b"], ["a"])).toThrow("there are a");
    expect(() => readOptions(["--rounds=-1"], ["a"])).toThrow("Usage");
    expect(() => readOptions(["--rounds", "many"], ["a"])).toThrow("Usage");
  });
});
