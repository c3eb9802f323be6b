import { describe, expect, it } from "vitest";
import { waitIn } from "../components/cases/wait.ts";

describe("how long the oldest listing waits", () => {
  it("is said in the unit that says enough", () => {
    expect(waitIn(59_999)).toEqual({ unit: "seconds", count: 59 });
    expect(waitIn(4 * 60_000 + 59_000)).toEqual({ unit: "minutes", count: 4 });
    expect(waitIn(119 * 60_000)).toEqual({ unit: "minutes", count: 119 });
    expect(waitIn(26 * 3_600_000)).toEqual({ unit: "hours", count: 26 });
  });

  it("is never less than nothing, whatever two clocks say", () => {
    expect(waitIn(-5_000)).toEqual({ unit: "seconds", count: 0 });
  });
});
