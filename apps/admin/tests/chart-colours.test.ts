import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrastRatio, oklchToLinearRgb } from "../../../packages/ui/tests/contrast.ts";
import { type Theme, token } from "../../../packages/ui/tests/tokens.ts";
import { SERIES_COLOURS } from "../components/analytics/series.ts";

type Rgb = ReturnType<typeof oklchToLinearRgb>;

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");

function colour(name: string, theme: Theme): Rgb {
  const pair = new RegExp(`--color-${name}: light-dark\\(oklch\\((.*?)\\), oklch\\((.*?)\\)\\)`);
  const [, light, dark] = pair.exec(css) ?? [];
  const [lightness = 0, chroma = 0, hue = 0] = (theme === "light" ? light : dark)!
    .split(" ")
    .map(Number);
  return oklchToLinearRgb(lightness, chroma, hue);
}

/** Machado, Oliveira, Fernandes, "A physiologically-based model for simulation of colour vision deficiency" (2009). */
const SIGHTS = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.1523, 1.0526, -0.2049, 0.1145, 0.7863, 0.0992, -0.0039, -0.0481, 1.052],
  deuteranopia: [0.3673, 0.8606, -0.228, 0.2801, 0.6725, 0.0474, -0.0118, 0.0429, 0.9689],
  tritanopia: [1.2555, -0.0767, -0.1788, -0.0784, 0.9308, 0.1476, 0.0047, 0.6914, 0.3039],
};

function seen(rgb: Rgb, sight: keyof typeof SIGHTS): number[] {
  const m = SIGHTS[sight];
  return [0, 3, 6].map((row) => {
    const value = m[row]! * rgb[0] + m[row + 1]! * rgb[1] + m[row + 2]! * rgb[2];
    return Math.min(1, Math.max(0, value));
  });
}

/** OKLab; matrices as in packages/ui/tests/contrast.ts, turned around. */
function lab([r = 0, g = 0, b = 0]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(["light", "dark"] as const)("colours of series in the %s theme", (theme) => {
  const colours = SERIES_COLOURS.map((name) => colour(name, theme));

  it("stand out from the surface", () => {
    for (const own of colours)
      expect(contrastRatio(own, token("surface", theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])("differ from each other: %s", (sight) => {
    const labs = colours.map((own) => lab(seen(own, sight)));
    for (const [index, one] of labs.entries())
      for (const other of labs.slice(index + 1)) {
        const distance = Math.hypot(...one.map((value, axis) => value - other[axis]!));
        // A just noticeable difference is about 0.02.
        expect(distance).toBeGreaterThan(0.15);
      }
  });
});
