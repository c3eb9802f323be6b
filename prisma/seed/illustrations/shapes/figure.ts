import { darker, lighter } from "../colour.ts";
import { circle, ellipse, linear, radial, rect } from "../svg.ts";
import type { Sheet } from "../svg.ts";

/**
 * A drawing around the origin. `outline` is a plain silhouette that shadow and wear are cut from; `foot` is where it
 * touches the table, half its height unless told.
 */
export type Figure = { w: number; h: number; outline: string; body: string; foot?: number };
/** `on` is the front with the screen showing a settings page. */
export type View = "front" | "back" | "on";
export type Look = { tone: string; accent: string; wallpaper: number; view: View };

/** The sheen of painted or anodised material: a diagonal gradient around the tone. */
export const sheen = (to: Sheet, tone: string, angle = 35): string =>
  linear(to, angle, [
    [0, lighter(tone, 0.22)],
    [0.45, tone],
    [1, darker(tone, 0.22)],
  ]);

/** A cylinder seen from the side: dark edges, a bright band left of the middle. */
export const barrel = (to: Sheet, tone: string): string =>
  linear(to, 0, [
    [0, darker(tone, 0.55)],
    [0.16, darker(tone, 0.1)],
    [0.32, lighter(tone, 0.3)],
    [0.5, tone],
    [0.82, darker(tone, 0.35)],
    [1, darker(tone, 0.62)],
  ]);

/** A camera lens seen from the front: ring, barrel, coated glass, two highlights. */
export function glass(to: Sheet, cx: number, cy: number, r: number, ring: string): string {
  const coat = radial(
    to,
    [
      [0, "#05070d"],
      [0.45, "#0d1730"],
      [0.75, "#1d2f5e"],
      [0.9, "#2a1d4a"],
      [1, "#05070b"],
    ],
    0.46,
    0.44,
    0.56,
  );
  return (
    circle(cx, cy, r, {
      fill: linear(to, 45, [
        [0, lighter(ring, 0.45)],
        [0.5, ring],
        [1, darker(ring, 0.5)],
      ]),
    }) +
    circle(cx, cy, r * 0.88, { fill: "#07090c" }) +
    circle(cx, cy, r * 0.72, { fill: "#12161b", stroke: "#2a3038", "stroke-width": r * 0.03 }) +
    circle(cx, cy, r * 0.56, { fill: coat }) +
    ellipse(cx - r * 0.2, cy - r * 0.24, r * 0.17, r * 0.1, {
      fill: "#cfe3ff",
      opacity: 0.75,
      transform: `rotate(-38 ${cx - r * 0.2} ${cy - r * 0.24})`,
    }) +
    circle(cx + r * 0.22, cy + r * 0.24, r * 0.07, { fill: "#b9a5ff", opacity: 0.6 })
  );
}

export const outlineRect = (w: number, h: number, r: number): string =>
  rect(-w / 2, -h / 2, w, h, r, {});
