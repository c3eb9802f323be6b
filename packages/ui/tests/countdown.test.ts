import { describe, expect, it } from "vitest";
import {
  countdownStage,
  EMBER_MS,
  shortTime,
  splitTime,
  URGENT_MS,
} from "../src/countdown-parts.ts";

const units = { d: "d", h: "h", m: "m", s: "s" };

describe("countdown", () => {
  it("turns ember at five minutes, urgent at one, and ends at zero", () => {
    expect(countdownStage(EMBER_MS + 1)).toBe("calm");
    expect(countdownStage(EMBER_MS)).toBe("ember");
    expect(countdownStage(URGENT_MS)).toBe("urgent");
    expect(countdownStage(1)).toBe("urgent");
    expect(countdownStage(0)).toBe("ended");
  });

  it("0:00 is never shown while time is left", () => {
    expect(shortTime(1, units)).toBe("0:01");
    expect(splitTime(0)).toEqual({ d: 0, h: 0, m: 0, s: 0 });
  });

  it.each([
    [2 * 86_400_000 + 4 * 3_600_000, "2d 4h"],
    [4 * 3_600_000 + 12 * 60_000, "4h 12m"],
    [12 * 60_000 + 7000, "12:07"],
    [59_000, "0:59"],
  ])("%i ms reads %s", (ms, text) => {
    expect(shortTime(ms, units)).toBe(text);
  });
});
