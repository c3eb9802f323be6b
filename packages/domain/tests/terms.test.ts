import { describe, expect, it } from "vitest";
import { MAX_CENTS, validateTerms, type AuctionTerms } from "../src/index.ts";
import { OPENED, someTerms } from "./support/auction.ts";

describe("the terms of an auction", () => {
  it("may be plain, or have a reserve and a buy-now price above it", () => {
    expect(validateTerms(someTerms())).toEqual([]);
    expect(validateTerms(someTerms({ reserveCents: 1_000, buyNowCents: 1_001 }))).toEqual([]);
  });

  it.each<[Partial<AuctionTerms>, string, string]>([
    [{ startCents: 0 }, "startCents", "INVALID"],
    [{ startCents: 10.5 }, "startCents", "INVALID"],
    [{ startCents: MAX_CENTS + 1 }, "startCents", "INVALID"],
    [{ reserveCents: 999 }, "reserveCents", "BELOW_START"],
    [{ reserveCents: -5 }, "reserveCents", "INVALID"],
    [{ buyNowCents: 1_000 }, "buyNowCents", "BELOW_START"],
    [{ buyNowCents: 2_000, reserveCents: 3_000 }, "buyNowCents", "BELOW_RESERVE"],
    [{ scheduledEndsAt: OPENED }, "scheduledEndsAt", "BEFORE_START"],
    [{ scheduledEndsAt: Number.NaN }, "scheduledEndsAt", "INVALID"],
    [{ startsAt: 0.5 }, "startsAt", "INVALID"],
    [{ hardCapMs: -1 }, "hardCapMs", "INVALID"],
  ])("%j are refused at %s: %s", (overrides, field, code) => {
    expect(validateTerms(someTerms(overrides))).toContainEqual({ field, code });
  });
});
