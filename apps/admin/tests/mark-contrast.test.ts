import { readFileSync } from "node:fs";
import { TEXT_LABELS } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { contrastRatio, oklchToLinearRgb } from "../../../packages/ui/tests/contrast.ts";
import { type Theme, token } from "../../../packages/ui/tests/tokens.ts";
import { hueOf } from "../components/review/label-hue.ts";

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");

/** The colours of one utility in the order of the file: each pair of lightness and chroma, light first. */
function shades(utility: string) {
  const [, body = ""] = new RegExp(`@utility ${utility} \\{([^}]*)\\}`).exec(css) ?? [];
  return [...body.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue, 88\)\)/g)].map(
    ([, lightness, chroma]) => ({ lightness: Number(lightness), chroma: Number(chroma) }),
  );
}

function shade(utility: string, at: number, theme: Theme, hue: number) {
  const found = shades(utility)[at * 2 + (theme === "light" ? 0 : 1)];
  if (!found) throw new Error(`globals.css has no such colour in ${utility}`);
  return oklchToLinearRgb(found.lightness, found.chroma, hue);
}

const keys = ["contact-details", ...TEXT_LABELS.map((label) => `text.${label}`)];
const cases = keys.flatMap((key) => [
  { key, theme: "light" as const },
  { key, theme: "dark" as const },
]);

describe.each(cases)("marks of $key in the $theme theme", ({ key, theme }) => {
  const hue = hueOf(key);

  it("the text on a mark, its letter and a chosen chip are readable", () => {
    const ink = token("ink", theme);
    expect(contrastRatio(ink, shade("mark-ground", 0, theme, hue))).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(ink, shade("mark-chosen", 1, theme, hue))).toBeGreaterThanOrEqual(4.5);
    const letter = shade("mark-chip", 1, theme, hue);
    expect(contrastRatio(letter, shade("mark-chip", 0, theme, hue))).toBeGreaterThanOrEqual(4.5);
  });

  it("what says it without the ground can be told apart: underline, outline, bar", () => {
    const surface = token("surface", theme);
    const ground = shade("mark-ground", 0, theme, hue);
    expect(contrastRatio(shade("mark-ground", 1, theme, hue), ground)).toBeGreaterThanOrEqual(3);
    for (const utility of ["mark-lit", "mark-bar", "mark-edge"])
      expect(contrastRatio(shade(utility, 0, theme, hue), surface)).toBeGreaterThanOrEqual(3);
  });
});

it("two labels never share a hue", () => {
  expect(new Set(keys.map(hueOf)).size).toBe(keys.length);
});
