import { describe, expect, it } from "vitest";
import { excerpt, isEmojiOnly, markHits, textParts } from "../../components/chat/message-text.ts";

describe("web addresses in a message", () => {
  it("are told from the text around them, with the host as a browser reads it", () => {
    expect(textParts("See https://example.com/a?b=1, or www.shop.test.")).toEqual([
      { kind: "text", text: "See " },
      {
        kind: "link",
        text: "https://example.com/a?b=1",
        href: "https://example.com/a?b=1",
        host: "example.com",
      },
      { kind: "text", text: ", or " },
      { kind: "link", text: "www.shop.test", href: "https://www.shop.test", host: "www.shop.test" },
      { kind: "text", text: "." },
    ]);
  });

  it("show a look-alike host and one behind a user name for what they are", () => {
    const hosts = textParts("https://аpple.com https://apple.com@evil.test/").flatMap((part) =>
      part.kind === "link" ? [part.host] : [],
    );
    expect(hosts).toEqual(["xn--pple-43d.com", "evil.test"]);
  });

  it("are never scripts", () => {
    expect(textParts("javascript:alert(1) data:text/html,x")).toEqual([
      { kind: "text", text: "javascript:alert(1) data:text/html,x" },
    ]);
  });
});

describe("hits of a search", () => {
  it("are marked wherever they stand, and a query is no pattern", () => {
    expect(markHits("The Box and the box.", "box")).toEqual([
      { text: "The ", hit: false },
      { text: "Box", hit: true },
      { text: " and the ", hit: false },
      { text: "box", hit: true },
      { text: ".", hit: false },
    ]);
    expect(markHits("a+b", "(+")).toEqual([{ text: "a+b", hit: false }]);
  });

  it("are in the excerpt of a long message", () => {
    const text = `${"word ".repeat(60)}the charger is included`;
    expect(excerpt(text, "charger")).toMatch(/^….{1,40}charger is included$/);
    expect(excerpt("short one", "one")).toBe("short one");
  });
});

it("knows a message that is only a few emoji", () => {
  expect(["👍", "👍🏽 🎉", "❤️", "ok 👍", "123", ""].map(isEmojiOnly)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
