import { darker, lighter, luminance } from "../colour.ts";
import { circle, clipped, linear, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import { outlineRect, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type LaptopArt = {
  family: "laptop";
  notch?: boolean;
  /** Keys lit in colours, sharper lid. */
  gaming?: boolean;
  /** A red nub and buttons over the trackpad. */
  nub?: boolean;
};

const SW = 640;
const SH = 412;
const glow = ["#ff4f6d", "#ffb14f", "#e8f25a", "#56e39f", "#4fb7ff", "#b06bff"];

function keyboard(
  x: number,
  y: number,
  w: number,
  h: number,
  art: LaptopArt,
  tone: string,
): string {
  const rows = [13, 13, 12, 11, 9];
  const gap = 5;
  const rh = (h - gap * (rows.length - 1)) / rows.length;
  const cap = art.gaming || luminance(tone) > 0.32 ? "#15191b" : "#07090a";
  return rows
    .map((keys, row) => {
      const kw = (w - gap * (keys - 1)) / keys;
      return times(keys, (k) => {
        const lit = art.gaming ? glow[(k + row) % glow.length] : undefined;
        const wide = row === 4 && k === 4 ? 1 : 0;
        return rect(x + k * (kw + gap), y + row * (rh + gap), kw + wide * gap, rh, 6, {
          fill: cap,
          stroke: lit,
          "stroke-width": lit ? 1.6 : undefined,
          "stroke-opacity": lit ? 0.85 : undefined,
        });
      });
    })
    .join("");
}

/** The open machine from above, lying on a desk: keyboard and trackpad. */
function deck(to: Sheet, art: LaptopArt, look: Look): Figure {
  const [w, h] = [720, 480];
  const body =
    rect(-w / 2, -h / 2, w, h, 26, { fill: darker(look.tone, 0.3) }) +
    rect(-w / 2 + 3, -h / 2 + 3, w - 6, h - 6, 24, { fill: sheen(to, look.tone, 30) }) +
    rect(-w / 2 + 70, -h / 2 - 2, w - 140, 12, 5, { fill: darker(look.tone, 0.65) }) +
    slab(0, -78, w - 120, 232, 12, { fill: darker(look.tone, 0.28) }) +
    keyboard(-w / 2 + 68, -186, w - 136, 216, art, look.tone) +
    slab(0, 140, 250, 150, 14, {
      fill: darker(look.tone, 0.06),
      stroke: darker(look.tone, 0.3),
      "stroke-width": 1.6,
    }) +
    (art.nub
      ? circle(14, -62, 8, { fill: "#d6303c" }) +
        slab(0, 52, 250, 18, 6, { fill: darker(look.tone, 0.4) })
      : "");
  return { w, h, outline: outlineRect(w, h, 26), body };
}

function open(to: Sheet, art: LaptopArt, look: Look): Figure {
  const top = -SH / 2 - 60;
  const hinge = top + SH;
  const depth = 108;
  const spread = 62;
  const metal = linear(to, 90, [
    [0, darker(look.tone, 0.25)],
    [0.5, look.tone],
    [1, lighter(look.tone, 0.14)],
  ]);
  const bezel = 15;
  const screen = look.view === "on" ? settingsScreen : wallpaper;
  const [x, y, w, h] = [-SW / 2 + bezel, top + bezel, SW - bezel * 2, SH - bezel * 2 - 8];
  const deckLine = (t: number): number => SW / 2 + spread * t;
  const keyRows = times(5, (row) => {
    const t0 = 0.1 + row * 0.105;
    const t1 = t0 + 0.082;
    return times(13, (k) => {
      const at = (t: number, u: number): [number, number] => [
        deckLine(t) * 0.86 * (u * 2 - 1),
        hinge + depth * t,
      ];
      const [u0, u1] = [(k + 0.08) / 13, (k + 0.92) / 13];
      return polygon([at(t0, u0), at(t0, u1), at(t1, u1), at(t1, u0)], {
        fill: art.gaming ? darker(glow[k % glow.length] ?? "#ffffff", 0.25) : "#14181a",
        opacity: art.gaming ? 0.85 : 0.9,
      });
    });
  });
  const pad = polygon(
    [
      [-deckLine(0.68) * 0.3, hinge + depth * 0.68],
      [deckLine(0.68) * 0.3, hinge + depth * 0.68],
      [deckLine(0.95) * 0.3, hinge + depth * 0.95],
      [-deckLine(0.95) * 0.3, hinge + depth * 0.95],
    ],
    { fill: darker(look.tone, 0.14) },
  );
  const base = polygon(
    [
      [-SW / 2 + 6, hinge],
      [SW / 2 - 6, hinge],
      [SW / 2 + spread, hinge + depth],
      [-SW / 2 - spread, hinge + depth],
    ],
    { fill: metal },
  );
  const lip = rect(-SW / 2 - spread, hinge + depth - 1, SW + spread * 2, 17, 8, {
    fill: linear(to, 90, [
      [0, lighter(look.tone, 0.35)],
      [0.4, look.tone],
      [1, darker(look.tone, 0.55)],
    ]),
  });
  const body =
    rect(-SW / 2, top, SW, SH, 20, { fill: darker(look.tone, 0.2) }) +
    rect(-SW / 2 + 3, top + 3, SW - 6, SH - 3, 18, { fill: "#08090a" }) +
    clipped(
      to,
      rect(x, y, w, h, 7, {}),
      screen(to, x, y, w, h, look.wallpaper),
      look.view === "on"
        ? ""
        : rect(x, y, w, 16, 0, { fill: "#ffffff", opacity: 0.18 }) +
            slab(0, y + h - 26, w * 0.5, 34, 10, { fill: "#ffffff", opacity: 0.22 }) +
            times(8, (i) =>
              slab(-w * 0.2 + i * w * 0.057, y + h - 26, 22, 22, 6, {
                fill: "#ffffff",
                opacity: 0.35 + (i % 3) * 0.2,
              }),
            ),
      polygon(
        [
          [x + w * 0.55, y],
          [x + w, y],
          [x + w, y + h],
          [x + w * 0.8, y + h],
        ],
        { fill: "#ffffff", opacity: 0.05 },
      ),
    ) +
    (art.notch
      ? rect(-42, y, 84, 17, 6, { fill: "#08090a" })
      : circle(0, top + 8, 2.6, { fill: "#27303a" })) +
    base +
    keyRows +
    pad +
    (art.nub ? circle(0, hinge + depth * 0.36, 4.5, { fill: "#e0323e" }) : "") +
    lip +
    slab(0, hinge + depth + 3, 110, 6, 3, { fill: darker(look.tone, 0.35) });
  const outline =
    rect(-SW / 2, top, SW, SH, 20, {}) +
    polygon(
      [
        [-SW / 2, hinge],
        [SW / 2, hinge],
        [SW / 2 + spread, hinge + depth + 14],
        [-SW / 2 - spread, hinge + depth + 14],
      ],
      {},
    );
  return { w: SW + spread * 2, h: SH + depth + 20, outline, body };
}

export const laptop = (to: Sheet, art: LaptopArt, look: Look): Figure =>
  look.view === "back" ? deck(to, art, look) : open(to, art, look);
