import { isOn, NOTIFICATION_RULES, NOTIFICATION_TYPES } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { planEmail, planPush, type Told } from "../src/notification/plan.ts";
import { isPushEndpoint } from "../src/notification/push-service.ts";
import type { Wishes } from "../src/notification/wishes.ts";
import texts from "../src/notification/messages/en.json" with { type: "json" };

const NOW = Date.parse("2030-06-12T23:00:00Z");
const MORNING = Date.parse("2030-06-13T08:00:00Z");
const wishes = (overrides: Partial<Wishes> = {}): Wishes => ({
  choices: {},
  timeZone: "UTC",
  quiet: null,
  digest: "NONE",
  ...overrides,
});
const told = (type: Told["type"], overrides: Partial<Told> = {}): Told => ({
  type,
  inApp: true,
  read: false,
  deadlineAt: null,
  ...overrides,
});

describe("the plan for a mail", () => {
  it("is to send it where nothing speaks against it", () => {
    for (const type of NOTIFICATION_TYPES) {
      const kind = NOTIFICATION_RULES[type].email ? "send" : "skip";
      expect(planEmail(told(type), wishes(), NOW).kind).toBe(kind);
    }
  });

  it("waits for a morning that itself lies outside quiet hours", () => {
    const quiet = { from: 22 * 60, to: 9 * 60 };
    expect(planEmail(told("price-drop"), wishes({ digest: "DAILY", quiet }), NOW)).toEqual({
      kind: "digest",
      at: MORNING + 3_600_000,
    });
    expect(planEmail(told("sold"), wishes({ digest: "DAILY" }), NOW).kind).toBe("send");
  });

  it("lets urgent news through quiet hours only where they would outlast it", () => {
    const night = wishes({ quiet: { from: 22 * 60, to: 8 * 60 } });
    const at = (deadlineAt: number) => planEmail(told("outbid", { deadlineAt }), night, NOW).kind;
    expect(at(MORNING)).toBe("send");
    expect(at(MORNING + 1)).toBe("wait");
    expect(planEmail(told("ending-soon", { deadlineAt: MORNING }), night, NOW).kind).toBe("wait");
  });

  it("is dropped where it was read or is over, but for records that were read", () => {
    expect(planEmail(told("outbid", { read: true }), wishes(), NOW).kind).toBe("skip");
    expect(planEmail(told("sold", { read: true }), wishes(), NOW).kind).toBe("send");
    expect(planPush(told("sold", { read: true }), wishes(), NOW).kind).toBe("skip");
    expect(planEmail(told("outbid", { deadlineAt: NOW }), wishes(), NOW).kind).toBe("skip");
    // Not shown on the site, so read from the start.
    expect(planEmail(told("message", { read: true, inApp: false }), wishes(), NOW).kind).toBe(
      "send",
    );
  });
});

describe("what a person chose", () => {
  it("counts before the default, but for sales in the list", () => {
    expect(isOn({ "outbid:email": false }, "outbid", "email")).toBe(false);
    expect(isOn({ "saved-search:push": true }, "saved-search", "push")).toBe(true);
    expect(isOn({ "sold:inApp": false }, "sold", "inApp")).toBe(true);
    expect(isOn({ "outbid:email": "no" }, "outbid", "email")).toBe(true);
  });
});

it("every type has its words", () => {
  for (const type of NOTIFICATION_TYPES) expect(texts.type).toHaveProperty([type]);
});

it("push messages go to push services only", () => {
  const known = "https://updates.push.services.mozilla.com/wpush/v2/x";
  expect(isPushEndpoint(known, [])).toBe(true);
  expect(isPushEndpoint("https://localhost:8443/x", ["localhost:8443"])).toBe(true);
  expect(isPushEndpoint("https://localhost:8443/x", [])).toBe(false);
});
