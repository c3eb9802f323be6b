import { describe, expect, it } from "vitest";
import { appealRefusal, appealUntil, handlerRefusal } from "../src/index.ts";

const at = (text: string) => Date.parse(text);

describe("the time to appeal", () => {
  it("is six months of the calendar, and ends with a short month", () => {
    expect(appealUntil(at("2026-01-15T10:00:00Z"))).toBe(at("2026-07-15T10:00:00Z"));
    expect(appealUntil(at("2026-08-31T10:00:00Z"))).toBe(at("2027-02-28T10:00:00Z"));
    expect(appealUntil(at("2027-08-31T10:00:00Z"))).toBe(at("2028-02-29T10:00:00Z"));
    expect(appealUntil(at("2026-10-31T23:59:59Z"))).toBe(at("2027-04-30T23:59:59Z"));
  });

  it("is over a moment later, and ends with an appeal or an undone decision", () => {
    const decidedAt = at("2026-01-15T10:00:00Z");
    const open = { decidedAt, undone: false, appealed: false };
    const last = at("2026-07-15T10:00:00Z");
    expect(appealRefusal(open, last)).toBeNull();
    expect(appealRefusal(open, last + 1)).toBe("TOO_LATE");
    expect(appealRefusal({ ...open, appealed: true }, last)).toBe("APPEALED");
    expect(appealRefusal({ ...open, undone: true, appealed: true }, last)).toBe("UNDONE");
  });
});

describe("who decides an appeal", () => {
  it("is neither who decided nor whom it is about", () => {
    const statement = { decidedById: "a", personId: "p" };
    expect(handlerRefusal(statement, "a")).toBe("OWN_DECISION");
    expect(handlerRefusal(statement, "p")).toBe("OWN_APPEAL");
    expect(handlerRefusal(statement, "b")).toBeNull();
    expect(handlerRefusal({ ...statement, decidedById: null }, "a")).toBeNull();
  });
});
