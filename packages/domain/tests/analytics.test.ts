import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  autoGranularity,
  bucketStart,
  bucketStarts,
  COUNTED_METRICS,
  DAY_MS,
  foldMetrics,
  foldSpan,
  GRANULARITIES,
  HOUR_MS,
  measuredSpan,
  METRIC_KEYS,
  nextBucket,
  noMetrics,
  previousSpan,
  RATIOS,
  SAMPLED_METRICS,
  splitSpan,
  toCsv,
} from "../src/index.ts";

const at = (text: string) => Date.parse(`${text}Z`);

describe("buckets", () => {
  it("are UTC hours, days, weeks from Monday and months, also before 1970 and over a leap day", () => {
    const time = at("2026-11-25T14:20:05");
    expect(bucketStart(time, "hour")).toBe(at("2026-11-25T14:00:00"));
    expect(bucketStart(time, "day")).toBe(at("2026-11-25T00:00:00"));
    expect(bucketStart(time, "week")).toBe(at("2026-11-23T00:00:00"));
    expect(bucketStart(at("2026-11-23T00:00:00"), "week")).toBe(at("2026-11-23T00:00:00"));
    expect(bucketStart(at("2026-11-22T23:59:59"), "week")).toBe(at("2026-11-16T00:00:00"));
    expect(bucketStart(at("1969-12-31T12:00:00"), "week")).toBe(at("1969-12-29T00:00:00"));
    expect(bucketStart(time, "month")).toBe(at("2026-11-01T00:00:00"));
    expect(nextBucket(at("2024-02-01T00:00:00"), "month") - at("2024-02-01T00:00:00")).toBe(
      29 * DAY_MS,
    );
  });

  it("follow each other without a gap or an overlap, and cover the span", () => {
    const span = { from: at("2026-01-30T07:11:00"), to: at("2026-03-02T01:00:00") };
    for (const granularity of GRANULARITIES) {
      const starts = bucketStarts(span, granularity);
      expect(starts[0]).toBeLessThanOrEqual(span.from);
      expect(nextBucket(starts.at(-1)!, granularity)).toBeGreaterThanOrEqual(span.to);
      for (const [index, start] of starts.entries())
        if (index > 0) expect(nextBucket(starts[index - 1]!, granularity)).toBe(start);
    }
  });

  it("are chosen so that a chart has at most two hundred", () => {
    for (const days of [1, 7, 8, 9, 30, 90, 120, 121, 365, 750, 751, 3_650]) {
      const span = { from: 0, to: days * DAY_MS };
      expect(bucketStarts(span, autoGranularity(span)).length).toBeLessThanOrEqual(200);
    }
  });
});

describe("the measured span", () => {
  const now = at("2026-11-25T14:20:00");

  it("ends with the hour that runs, and days begin at midnight", () => {
    const asked = { from: at("2026-11-01T09:30:00"), to: at("2027-01-01T00:00:00") };
    expect(measuredSpan(asked, "day", now)).toEqual({
      from: at("2026-11-01T00:00:00"),
      to: at("2026-11-25T15:00:00"),
    });
    expect(measuredSpan(asked, "hour", now).from).toBe(at("2026-11-01T09:00:00"));
  });

  it("is empty for the future, and the span before it is as long", () => {
    const { from, to } = measuredSpan({ from: now + DAY_MS, to: now + 2 * DAY_MS }, "day", now);
    expect(from).toBe(to);
    expect(previousSpan({ from: 50, to: 80 })).toEqual({ from: 20, to: 50 });
  });

  it("is whole days and the hours around them, with nothing twice", () => {
    const lengths: [string, string][] = [
      ["2026-11-01T05:00:00", "2026-11-04T07:00:00"],
      ["2026-11-01T00:00:00", "2026-11-04T00:00:00"],
      ["2026-11-01T05:00:00", "2026-11-01T07:00:00"],
      ["2026-11-01T23:00:00", "2026-11-02T02:00:00"],
      ["2026-11-01T00:00:00", "2026-11-01T00:00:00"],
    ];
    for (const [from, to] of lengths) {
      const { days, hours } = splitSpan({ from: at(from), to: at(to) });
      const whole = [days, ...hours].reduce((sum, part) => sum + part.to - part.from, 0);
      expect(whole).toBe(at(to) - at(from));
      expect((days.to - days.from) % DAY_MS).toBe(0);
      expect(hours.every((part) => part.to - part.from < 24 * HOUR_MS)).toBe(true);
    }
  });
});

describe("folding", () => {
  it("adds up, takes the mean of people, the last level and the most that waited", () => {
    const folded = foldMetrics([
      { bids: 3, activeBidders: 2, live: 10, queueWaiting: 5 },
      { bids: 4, activeBidders: 4, live: 12, queueWaiting: null },
    ]);
    expect(folded).toMatchObject({ bids: 7, activeBidders: 3, live: 12, queueWaiting: 5 });
    expect(folded.gmvCents).toBeNull();
  });

  it("says people of whole days where there are any", () => {
    const days = [{ activeBidders: 10 }, { activeBidders: 20 }];
    expect(foldSpan([{ activeBidders: 1, bids: 1 }], days, []).activeBidders).toBe(15);
    expect(foldSpan([{ activeBidders: 1 }], [], []).activeBidders).toBe(1);
  });

  it("divides after adding up, and never by nothing", () => {
    const values = { ...noMetrics(), sold: 3, unsold: 1, flaggedDecided: 0, flaggedRemoved: 0 };
    expect(RATIOS.sellThrough(values)).toBe(0.75);
    expect(RATIOS.flagPrecision(values)).toBeNull();
    for (const read of Object.values(RATIOS)) expect(read(noMetrics())).toBeNull();
  });
});

it("every metric is counted or sampled, and has its line in docs/analytics.md", () => {
  const docs = readFileSync(new URL("../../../docs/analytics.md", import.meta.url), "utf8");
  expect([...COUNTED_METRICS, ...SAMPLED_METRICS].sort()).toEqual([...METRIC_KEYS].sort());
  for (const key of [...METRIC_KEYS, ...Object.keys(RATIOS)]) expect(docs).toContain(`\`${key}\``);
});

it("CSV defuses what a spreadsheet would run, and quotes what would break the table", () => {
  const csv = toCsv(
    ["a", "b"],
    [
      ["=1+1", "@SUM(A1)"],
      ["+1", '-2,"x"'],
      [null, -5],
      ["\t=1", "plain"],
    ],
  );
  expect(csv).toBe(`a,b\r\n'=1+1,'@SUM(A1)\r\n'+1,"'-2,""x"""\r\n,-5\r\n'\t=1,plain\r\n`);
});
