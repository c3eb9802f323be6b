import { darker, lighter, mix } from "../colour.ts";
import { circle, clipped, line, linear, path, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import { barrel } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type WatchArt = { family: "watch"; round?: boolean; rugged?: boolean; band?: boolean };

function ringsFace(look: Look, size: number): string {
  const rings = ["#ff3d6a", "#a8f04b", "#39d6ff"];
  return (
    slab(0, 0, size, size * 1.2, 0, { fill: "#050607" }) +
    rings
      .map((hue, i) => {
        const r = size * (0.34 - i * 0.085);
        const length = 2 * Math.PI * r;
        const done = 0.55 + ((look.wallpaper * 13 + i * 29) % 40) / 100;
        return (
          circle(0, 0, r, {
            fill: "none",
            stroke: mix(hue, "#000000", 0.7),
            "stroke-width": size * 0.066,
          }) +
          circle(0, 0, r, {
            fill: "none",
            stroke: hue,
            "stroke-width": size * 0.066,
            "stroke-linecap": "round",
            "stroke-dasharray": `${Math.round(length * done)} ${Math.round(length)}`,
            transform: "rotate(-90)",
          })
        );
      })
      .join("")
  );
}

function dialFace(size: number, look: Look): string {
  return (
    circle(0, 0, size, { fill: "#07090a" }) +
    times(60, (i) =>
      line(0, -size * 0.48, 0, -size * (i % 5 === 0 ? 0.41 : 0.45), {
        stroke: i % 5 === 0 ? "#f3f5f4" : "#6a7477",
        "stroke-width": i % 5 === 0 ? 4 : 2,
        transform: `rotate(${i * 6})`,
      }),
    ) +
    line(0, 0, 0, -size * 0.24, {
      stroke: "#f3f5f4",
      "stroke-width": 10,
      "stroke-linecap": "round",
      transform: "rotate(302)",
    }) +
    line(0, 0, 0, -size * 0.36, {
      stroke: "#f3f5f4",
      "stroke-width": 7,
      "stroke-linecap": "round",
      transform: "rotate(48)",
    }) +
    line(0, size * 0.06, 0, -size * 0.4, {
      stroke: look.accent,
      "stroke-width": 3,
      transform: "rotate(190)",
    }) +
    circle(0, 0, 9, { fill: look.accent })
  );
}

export function watch(to: Sheet, art: WatchArt, look: Look): Figure {
  const strap = look.accent;
  const fabric = linear(to, 0, [
    [0, darker(strap, 0.3)],
    [0.3, lighter(strap, 0.1)],
    [0.7, strap],
    [1, darker(strap, 0.35)],
  ]);
  const w = art.band ? 120 : 264;
  const h = art.round ? w : art.band ? 250 : 316;
  const wide = w * (art.band ? 0.86 : 0.74);
  const half = h / 2 - 10;
  const up = `M${-wide / 2} ${-half}L${-wide * 0.42} -330Q0 -348 ${wide * 0.42} -330L${wide / 2} ${-half}Z`;
  const down = `M${-wide / 2} ${half}L${-wide * 0.4} 330Q0 350 ${wide * 0.4} 330L${wide / 2} ${half}Z`;
  const holes = times(4, (i) => slab(0, 210 + i * 28, 16, 9, 4, { fill: darker(strap, 0.5) }));
  const metal = linear(to, 30, [
    [0, lighter(look.tone, 0.5)],
    [0.45, look.tone],
    [1, darker(look.tone, 0.4)],
  ]);
  const r = art.round ? w / 2 : art.band ? 56 : art.rugged ? 70 : 84;
  const bezel = art.rugged ? 24 : 13;
  const [sw, sh] = [w - bezel * 2, h - bezel * 2];
  const shape = art.round
    ? circle(0, 0, sw / 2, {})
    : slab(0, 0, sw, sh, Math.max(16, r - bezel), {});
  const face =
    look.view === "on"
      ? settingsScreen(to, -sw / 2, -sh / 2, sw, sh, look.wallpaper * 2)
      : look.view === "back"
        ? slab(0, 0, sw, sh, 0, { fill: "#1a1f21" }) +
          circle(0, 0, sw * 0.36, { fill: "#0a0d0e", stroke: "#5d686b", "stroke-width": 5 }) +
          times(4, (i) =>
            circle(0, -sw * 0.2, 15, {
              fill: i % 2 ? "#224b3a" : "#5a1f24",
              transform: `rotate(${i * 90})`,
            }),
          )
        : art.round
          ? dialFace(sw, look)
          : look.wallpaper % 2 === 0
            ? ringsFace(look, sw)
            : wallpaper(to, -sw / 2, -sh / 2, sw, sh, look.wallpaper) +
              slab(0, -sh * 0.12, sw * 0.6, sh * 0.13, 8, { fill: "#ffffff", opacity: 0.92 }) +
              slab(0, sh * 0.06, sw * 0.36, sh * 0.05, 6, { fill: "#ffffff", opacity: 0.6 });
  const crown = art.band
    ? ""
    : rect(w / 2 - 4, -54, art.rugged ? 22 : 16, 54, 7, { fill: barrel(to, look.tone) }) +
      rect(w / 2 - 3, 28, 9, 62, 4, { fill: darker(look.tone, 0.25) });
  const shell = art.round
    ? circle(0, 0, w / 2, { fill: metal })
    : slab(0, 0, w, h, r, { fill: metal });
  const black = art.round
    ? circle(0, 0, w / 2 - bezel * 0.55, { fill: "#060808" })
    : slab(0, 0, w - bezel * 1.1, h - bezel * 1.1, r - 5, { fill: "#060808" });
  const ticks =
    art.round && art.rugged
      ? times(36, (i) =>
          line(0, -w / 2 + 3, 0, -w / 2 + 11, {
            stroke: darker(look.tone, 0.6),
            "stroke-width": 4,
            transform: `rotate(${i * 10})`,
          }),
        )
      : "";
  return {
    w: 310,
    h: 680,
    outline:
      path(up, {}) +
      path(down, {}) +
      (art.round ? circle(0, 0, w / 2, {}) : slab(0, 0, w, h, r, {})),
    body:
      path(up, { fill: fabric }) +
      path(down, { fill: fabric }) +
      holes +
      crown +
      shell +
      black +
      clipped(to, shape, face) +
      ticks,
  };
}
