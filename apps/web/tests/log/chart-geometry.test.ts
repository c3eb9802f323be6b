import { describe, expect, it } from "vitest";
import { bidderNumbers } from "../../components/log/bidder-names.ts";
import { chartGeometry, rowAt, stairPath } from "../../components/log/chart-geometry.ts";
import { ANN, BOB, sampleLog } from "./sample-log.ts";

const log = sampleLog();

describe("the chart of a log", () => {
  it("marks each row by what it did", () => {
    const { points, reserveMetAt } = chartGeometry(log, "TIME");
    const kinds = ["LED", "LED", "RETRACTION", "LED", "OUTBID", "END"];
    expect(points.map((point) => point.kind)).toEqual(kinds);
    expect(points.map((point) => point.extended)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(reserveMetAt).toBe(1);
  });

  it("keeps everything inside its box, in the order of time, higher prices higher up", () => {
    for (const scale of ["TIME", "STEPS"] as const) {
      const { points, ticks } = chartGeometry(log, scale);
      const across = points.map((point) => point.x);
      expect(across).toEqual(across.toSorted((a, b) => a - b));
      for (const { x, y } of [...points, ...ticks.map((tick) => ({ ...tick, x: 0 }))]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
      }
      expect(points[1]!.y).toBeLessThan(points[0]!.y);
      expect(points[2]!.y).toBeGreaterThan(points[1]!.y);
    }
  });

  it("draws as many stairs as rows have happened", () => {
    const geometry = chartGeometry(log, "STEPS");
    expect(stairPath(geometry, 0)).toBe(`M0 ${geometry.start.y}`);
    expect(stairPath(geometry, 3).match(/H/g)).toHaveLength(3);
  });

  it("finds the row at a place, and the opening at the left edge", () => {
    const geometry = chartGeometry(log, "STEPS");
    expect(rowAt(geometry, 0)).toBe(0);
    expect(rowAt(geometry, 34)).toBe(2);
    expect(rowAt(geometry, 100)).toBe(6);
  });

  it("draws a log whose price never moved", () => {
    const { rows } = log;
    const only = { ...log, rows: [{ ...rows.at(-1)!, priceCents: log.terms.startCents }] };
    const { points, ticks } = chartGeometry(only, "TIME");
    expect(points[0]!.y).toBe(92);
    expect(ticks.length).toBeGreaterThan(0);
  });
});

it("numbers bidders in the order in which they came in", () => {
  expect([...bidderNumbers(log.rows)]).toEqual([
    [ANN, 1],
    [BOB, 2],
  ]);
});
