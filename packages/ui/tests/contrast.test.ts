import { describe, expect, it } from "vitest";
import { contrastRatio, oklchToLinearRgb } from "./contrast.ts";
import { declared, readNames, token, type Theme } from "./tokens.ts";

const themes: readonly Theme[] = ["light", "dark"];
const grounds = ["paper", "surface", "raised", "sunken"];
const tones = ["volt", "ember", "danger", "review", "success"];

// WCAG 2.2, 1.4.3: text 4.5:1.
const textPairs: [text: string, ground: string][] = [
  ...["ink", "muted", "subtle"].flatMap((text) =>
    [...grounds, "tile"].map((ground): [string, string] => [text, ground]),
  ),
  ...["ink", "muted"].map((text): [string, string] => [text, "tint"]),
  ...tones.map((tone): [string, string] => [`on-${tone}`, tone]),
  ...tones.map((tone): [string, string] => [`${tone}-ink`, `${tone}-soft`]),
  ...tones.flatMap((tone) => grounds.map((ground): [string, string] => [`${tone}-ink`, ground])),
  ["ink", "volt-soft"],
  ["on-action", "action"],
  ["on-action", "action-hover"],
  ["on-volt", "volt-hover"],
  ["on-danger", "danger-hover"],
  ["paper", "ink"],
];

// WCAG 2.2, 1.4.11: boundaries of controls, icons and the focus ring 3:1.
const uiPairs: [mark: string, ground: string][] = [
  ...grounds.flatMap((ground) =>
    ["line-strong", "focus", "action", "danger", "success"].map((mark): [string, string] => [
      mark,
      ground,
    ]),
  ),
  ["focus", "tile"],
];

describe.each(themes)("contrast of the %s theme", (theme) => {
  it.each(textPairs)("%s on %s is readable as text", (text, ground) => {
    expect(contrastRatio(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(uiPairs)("%s on %s can be told apart as a sign", (mark, ground) => {
    expect(contrastRatio(token(mark, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("reading the tokens", () => {
  it("every declared colour is read, so none escapes the check", () => {
    expect(readNames).toHaveLength(declared);
  });

  it("black on white is 21:1, and oklch white is white", () => {
    const white = oklchToLinearRgb(1, 0, 0);
    expect(contrastRatio(oklchToLinearRgb(0, 0, 0), white)).toBeCloseTo(21, 2);
  });
});
