import { describe, expect, it } from "vitest";
import { contributions, scoreOf, scoreWith } from "../components/review/contribution.ts";
import { highlight } from "../components/review/highlight.ts";
import { templateFor } from "../components/review/templates.ts";

const contact = (...phrases: string[]) => phrases.map((phrase) => ({ key: "contact", phrase }));
const whole = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join("");

describe("marking what the check found", () => {
  it("finds a phrase whatever its case and spacing", () => {
    expect(highlight("Text Me\n on  WhatsApp, please", contact("text me on whatsapp"))).toEqual([
      { text: "Text Me\n on  WhatsApp", keys: ["contact"], ends: ["contact"] },
      { text: ", please", keys: [], ends: [] },
    ]);
  });

  it("loses no character of the text", () => {
    const text = "Call (714) 555-0192 or a+b@c.com. Call (714) 555-0192!";
    const parts = highlight(text, contact("(714) 555-0192", "a+b@c.com"));
    expect(whole(parts)).toBe(text);
    expect(parts.filter(({ keys }) => keys.length > 0)).toHaveLength(3);
  });

  it("shows a text without marks as it is, and an empty one as nothing", () => {
    expect(highlight("Nothing here", [])).toEqual([{ text: "Nothing here", keys: [], ends: [] }]);
    expect(highlight("", contact("here"))).toEqual([]);
  });

  it("where two labels overlap, the common part carries both, and each ends once", () => {
    const text = "Pay by gift card before I ship.";
    const parts = highlight(text, [
      { key: "a", phrase: "Pay by gift card before" },
      { key: "b", phrase: "gift card before I ship" },
    ]);
    expect(parts).toEqual([
      { text: "Pay by ", keys: ["a"], ends: [] },
      { text: "gift card before", keys: ["a", "b"], ends: ["a"] },
      { text: " I ship", keys: ["b"], ends: ["b"] },
      { text: ".", keys: [], ends: [] },
    ]);
  });

  it("a phrase within another of the same label is marked once", () => {
    const parts = highlight("Send the code. Send it now.", [
      { key: "a", phrase: "Send the code." },
      { key: "a", phrase: "Send the code. Send it now." },
    ]);
    expect(parts).toEqual([{ text: "Send the code. Send it now.", keys: ["a"], ends: ["a"] }]);
  });

  it("takes a phrase for words, not for a pattern, and passes over what is too short", () => {
    expect(highlight("aaa (a+)+$", contact("(a+)+$"))[1]).toMatchObject({ text: "(a+)+$" });
    expect(highlight("to be or not to be", contact("to", " "))).toHaveLength(1);
  });
});

describe("what a signal adds to the score", () => {
  const signals = [
    { key: "strong", score: 0.9, weight: 0.9 },
    { key: "weak", score: 0.5, weight: 0.35 },
    { key: "silent", score: 1, weight: 0 },
  ];

  it("all parts together are the score", () => {
    const parts = contributions(signals);
    const sum = [...parts.values()].reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(scoreOf(signals), 10);
    expect(scoreOf(signals)).toBeCloseTo(1 - 0.19 * 0.825, 10);
  });

  it("a signal without weight adds nothing, and a stronger one more", () => {
    const parts = contributions(signals);
    expect(parts.get("silent")).toBe(0);
    expect(parts.get("strong")!).toBeGreaterThan(parts.get("weak")!);
  });

  it("a certain signal of full weight brings nearly all of it, not infinity", () => {
    const parts = contributions([
      { key: "certain", score: 1, weight: 1 },
      { key: "weak", score: 0.5, weight: 0.2 },
    ]);
    expect(parts.get("certain")).toBeGreaterThan(0.99);
    expect(parts.get("weak")).toBeGreaterThan(0);
  });

  it("without a signal the score is that of the others", () => {
    expect(scoreWith(signals, "strong", 0)).toBeCloseTo(0.175, 10);
    expect(scoreWith([], "strong", 0)).toBe(0);
    expect(contributions([]).size).toBe(0);
  });
});

describe("the template of a statement", () => {
  it("fits the strongest reason", () => {
    expect(templateFor(["contact.phone", "price.low"])).toBe("contact");
    expect(templateFor(["price.low"])).toBe("scam");
    expect(templateFor(["imei.reused"])).toBe("identity");
    expect(templateFor(["text.advance_fee", "contact.phone"])).toBe("payment");
    expect(templateFor(["text.phishing_link"])).toBe("phishing");
  });

  it("is left open where the check names none", () => {
    expect(templateFor([])).toBe("other");
    expect(templateFor(["seller.hasty"])).toBe("other");
  });
});
