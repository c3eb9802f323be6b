import { describe, expect, it } from "vitest";
import { highlight } from "../components/review/highlight.ts";
import { templateFor } from "../components/review/templates.ts";

describe("marking what the check found", () => {
  it("finds an excerpt whatever its case and spacing", () => {
    expect(highlight("Text Me\n on  WhatsApp, please", ["text me on whatsapp"])).toEqual([
      { text: "Text Me\n on  WhatsApp", hit: true },
      { text: ", please", hit: false },
    ]);
  });

  it("loses no character of the text", () => {
    const text = "Call (714) 555-0192 or a+b@c.com. Call (714) 555-0192!";
    const parts = highlight(text, ["(714) 555-0192", "a+b@c.com"]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter(({ hit }) => hit)).toHaveLength(3);
  });

  it("shows a text without excerpts as it is", () => {
    expect(highlight("Nothing here", [])).toEqual([{ text: "Nothing here", hit: false }]);
  });
});

describe("the template of a statement", () => {
  it("fits the strongest reason", () => {
    expect(templateFor(["contact.phone", "price.low"])).toBe("contact");
    expect(templateFor(["price.low"])).toBe("scam");
    expect(templateFor(["imei.reused"])).toBe("identity");
  });

  it("is left open where the check names none", () => {
    expect(templateFor([])).toBe("other");
    expect(templateFor(["seller.hasty"])).toBe("other");
  });
});
