import { describe, expect, it } from "vitest";
import { type AccountDecision, groundOf, standingOf } from "../src/index.ts";

describe("the ground of a check's reasons", () => {
  it("is that of the strongest reason, by its key or by what it is about", () => {
    expect(groundOf(["text.counterfeit", "contact.phone"])).toBe("counterfeit");
    expect(groundOf(["contact.phone", "text.counterfeit"])).toBe("contact");
    expect(groundOf(["imei.reused"])).toBe("stolen");
  });

  it("passes over reasons that name no rule, and is another rule where none does", () => {
    expect(groundOf(["seller.strikes", "price.low"])).toBe("scam");
    expect(groundOf(["seller.hasty"])).toBe("other");
    expect(groundOf(["constructor", "toString.x"])).toBe("other");
    expect(groundOf([])).toBe("other");
  });
});

describe("what decisions make of an account", () => {
  const NOW = 1_000;
  const decided = (
    decision: AccountDecision["decision"],
    at: number,
    more: Partial<AccountDecision> = {},
  ): AccountDecision => ({ decision, at, endsAt: null, undone: false, ...more });
  const ACTIVE = { status: "ACTIVE", suspendedUntil: null, limitedUntil: null };

  it("is open without one, and where each was taken back", () => {
    expect(standingOf([], NOW)).toEqual(ACTIVE);
    expect(standingOf([decided("BAN", 1, { undone: true })], NOW)).toEqual(ACTIVE);
  });

  it("ends with a suspension's end, to the moment", () => {
    const one = decided("SUSPEND", 1, { endsAt: NOW });
    expect(standingOf([one], NOW - 1)).toEqual({
      status: "SUSPENDED",
      suspendedUntil: NOW,
      limitedUntil: null,
    });
    expect(standingOf([one], NOW)).toEqual(ACTIVE);
  });

  it("is what the newest says, which replaces the older, until it is taken back", () => {
    const long = decided("SUSPEND", 1, { endsAt: 9_000 });
    const short = decided("SUSPEND", 2, { endsAt: 900 });
    expect(standingOf([long, short], NOW)).toEqual(ACTIVE);
    const back = [{ ...short, undone: true }, long];
    expect(standingOf(back, NOW)).toMatchObject({ status: "SUSPENDED", suspendedUntil: 9_000 });
    expect(standingOf([long, decided("BAN", 3)], NOW)).toMatchObject({
      status: "BANNED",
      suspendedUntil: null,
    });
  });

  it("keeps a limit apart from the rest", () => {
    const limit = decided("LIMIT", 5, { endsAt: 2_000 });
    expect(standingOf([limit, decided("SUSPEND", 4)], NOW)).toEqual({
      status: "SUSPENDED",
      suspendedUntil: null,
      limitedUntil: 2_000,
    });
    expect(standingOf([limit], 2_000)).toEqual(ACTIVE);
  });
});
