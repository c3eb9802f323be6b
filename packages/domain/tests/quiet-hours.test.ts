import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { nextDigest, quietUntil } from "../src/index.ts";

const ms = (iso: string) => Date.parse(iso);
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const NIGHT = { from: 22 * 60, to: 7 * 60 };

describe("quiet hours", () => {
  it.each([
    ["2026-06-10T21:59:59Z", null],
    ["2026-06-10T22:00:00Z", "2026-06-11T07:00:00.000Z"],
    ["2026-06-11T06:59:59Z", "2026-06-11T07:00:00.000Z"],
    ["2026-06-11T07:00:00Z", null],
    ["2026-12-31T23:30:00Z", "2027-01-01T07:00:00.000Z"],
  ])("reach over midnight: at %s until %s", (at, end) => {
    expect(iso(quietUntil(ms(at), NIGHT, "UTC"))).toBe(end);
  });

  it("may lie within one day", () => {
    const noon = { from: 12 * 60, to: 13 * 60 };
    expect(iso(quietUntil(ms("2026-06-10T12:30:00Z"), noon, "UTC"))).toBe(
      "2026-06-10T13:00:00.000Z",
    );
    expect(quietUntil(ms("2026-06-10T13:30:00Z"), noon, "UTC")).toBeNull();
  });

  it("are none where they end as they begin", () => {
    expect(quietUntil(ms("2026-06-10T12:00:00Z"), { from: 720, to: 720 }, "UTC")).toBeNull();
  });

  it("are those of the person's own clock", () => {
    expect(iso(quietUntil(ms("2026-06-10T05:00:00Z"), NIGHT, "America/Chicago"))).toBe(
      "2026-06-10T12:00:00.000Z",
    );
    expect(quietUntil(ms("2026-06-10T15:00:00Z"), NIGHT, "America/Chicago")).toBeNull();
    expect(iso(quietUntil(ms("2026-06-10T17:00:00Z"), NIGHT, "Asia/Kolkata"))).toBe(
      "2026-06-11T01:30:00.000Z",
    );
  });

  it("end by the clock in the nights when it is set", () => {
    // In Berlin the clock jumps from 2 to 3 on 29 March 2026 and shows 2 to 3 twice on 25 October.
    expect(iso(quietUntil(ms("2026-03-28T22:00:00Z"), NIGHT, "Europe/Berlin"))).toBe(
      "2026-03-29T05:00:00.000Z",
    );
    expect(iso(quietUntil(ms("2026-10-24T22:00:00Z"), NIGHT, "Europe/Berlin"))).toBe(
      "2026-10-25T06:00:00.000Z",
    );
  });

  it("end right after the jump where their end is skipped, and by its second showing where it comes twice", () => {
    const early = { from: 22 * 60, to: 2 * 60 + 30 };
    expect(iso(quietUntil(ms("2026-03-29T00:30:00Z"), early, "Europe/Berlin"))).toBe(
      "2026-03-29T01:30:00.000Z",
    );
    // 2:15 in winter time: half past two has been once already.
    expect(iso(quietUntil(ms("2026-10-25T01:15:00Z"), early, "Europe/Berlin"))).toBe(
      "2026-10-25T01:30:00.000Z",
    );
  });

  it("always end after the moment and within a day and an hour", () => {
    const zones = [
      "UTC",
      "America/New_York",
      "Australia/Lord_Howe",
      "Pacific/Chatham",
      "Asia/Tehran",
    ];
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(
        fc.integer({ min: ms("2026-01-01T00:00:00Z"), max: ms("2027-12-31T00:00:00Z") }),
        fc.record({ from: minute, to: minute }),
        fc.constantFrom(...zones),
        (at, quiet, zone) => {
          const end = quietUntil(at, quiet, zone);
          if (end === null) return;
          expect(end).toBeGreaterThan(at);
          expect(end - at).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the digest", () => {
  it("comes at 8 in the morning of the person's day", () => {
    expect(iso(nextDigest(ms("2026-06-10T07:59:00Z"), "DAILY", "UTC"))).toBe(
      "2026-06-10T08:00:00.000Z",
    );
    expect(iso(nextDigest(ms("2026-06-10T08:00:00Z"), "DAILY", "UTC"))).toBe(
      "2026-06-11T08:00:00.000Z",
    );
    expect(iso(nextDigest(ms("2026-06-30T14:00:00Z"), "DAILY", "America/Chicago"))).toBe(
      "2026-07-01T13:00:00.000Z",
    );
  });

  it("comes on Monday where it is weekly", () => {
    // 10 June 2026 is a Wednesday.
    expect(iso(nextDigest(ms("2026-06-10T09:00:00Z"), "WEEKLY", "UTC"))).toBe(
      "2026-06-15T08:00:00.000Z",
    );
    expect(iso(nextDigest(ms("2026-06-15T08:00:00Z"), "WEEKLY", "UTC"))).toBe(
      "2026-06-22T08:00:00.000Z",
    );
  });
});
