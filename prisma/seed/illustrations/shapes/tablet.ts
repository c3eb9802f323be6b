import { darker, lighter } from "../colour.ts";
import { circle, clipped, linear, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { inkScreen, settingsScreen, wallpaper } from "../wallpapers.ts";
import { glass, outlineRect, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type TabletArt = {
  family: "tablet";
  /** Width to height with the long side across. */
  ratio?: number;
  home?: boolean;
  ink?: boolean;
  lenses?: 1 | 2;
  stylus?: boolean;
};

const LONG = 680;

export function tablet(to: Sheet, art: TabletArt, look: Look): Figure {
  const short = LONG / (art.ratio ?? 1.42);
  const [w, h] = art.ink ? [short * 0.86, LONG * 0.9] : [LONG, short];
  const r = art.home ? 30 : 38;
  const [left, top] = [-w / 2, -h / 2];
  const edge = linear(to, 25, [
    [0, lighter(look.tone, 0.4)],
    [0.5, look.tone],
    [1, darker(look.tone, 0.35)],
  ]);
  const shell = rect(left, top, w, h, r, { fill: edge });
  const pen =
    art.stylus && look.view !== "back"
      ? rect(left + w * 0.16, top - 24, w * 0.62, 17, 8, {
          fill: linear(to, 90, [
            [0, "#ffffff"],
            [0.5, "#f1f1ee"],
            [1, "#b9bcb8"],
          ]),
        }) + rect(left + w * 0.16, top - 24, 30, 17, 8, { fill: "#cfd2ce" })
      : "";
  if (look.view === "back") {
    const body =
      shell +
      rect(left + 4, top + 4, w - 8, h - 8, r - 4, { fill: sheen(to, look.tone, 40) }) +
      times(art.ink ? 0 : (art.lenses ?? 1), (i) =>
        glass(to, left + 56, top + 56 + i * 66, 27, look.tone),
      ) +
      circle(0, 0, 26, { fill: darker(look.tone, 0.18), opacity: 0.6 }) +
      circle(0, 0, 13, { fill: look.tone });
    return { w, h, outline: outlineRect(w, h, r), body };
  }
  const side = art.home ? 66 : art.ink ? 30 : 24;
  const lid = art.ink ? 30 : 24;
  const foot = art.ink ? 84 : lid;
  const [x, y, sw, sh] = [left + side, top + lid, w - side * 2, h - lid - foot];
  const content = art.ink
    ? inkScreen(x, y, sw, sh)
    : look.view === "on"
      ? settingsScreen(to, x, y, sw, sh, look.wallpaper)
      : wallpaper(to, x, y, sw, sh, look.wallpaper) +
        times(5, (i) =>
          slab(-120 + i * 60, y + sh - 40, 42, 42, 12, {
            fill: "#ffffff",
            opacity: 0.2 + (i % 3) * 0.15,
          }),
        );
  const body =
    pen +
    shell +
    rect(left + 4, top + 4, w - 8, h - 8, r - 4, {
      fill: art.ink ? darker(look.tone, 0.15) : "#0a0c0d",
    }) +
    clipped(
      to,
      rect(x, y, sw, sh, art.home || art.ink ? 4 : 16, {}),
      content,
      polygon(
        [
          [x, y],
          [x + sw * 0.4, y],
          [x + sw * 0.15, y + sh],
          [x, y + sh],
        ],
        { fill: "#ffffff", opacity: art.ink ? 0.12 : 0.05 },
      ),
    ) +
    (art.home
      ? circle(left + w - 33, 0, 20, { fill: "none", stroke: "#4c5453", "stroke-width": 2.5 })
      : "");
  return { w, h: h + (pen ? 48 : 0), outline: outlineRect(w, h, r), body };
}
