import { lighter, mix } from "./colour.ts";
import { random } from "../random.ts";
import { circle, ellipse, linear, path, polygon, radial, rect, slab, times } from "./svg.ts";
import type { Sheet } from "./svg.ts";

const palettes = [
  ["#0f2d4a", "#2f7fb5", "#f2b36d"],
  ["#2a1449", "#8e4bd0", "#ff8fb1"],
  ["#06302b", "#1f9d78", "#d8f26a"],
  ["#3d0f24", "#d8455f", "#ffc27a"],
  ["#101b3c", "#4466e0", "#9be0ff"],
  ["#23302a", "#8aa58c", "#f1e4c8"],
  ["#2b1a10", "#c8763a", "#ffe0a6"],
  ["#10202b", "#3c8d98", "#f5f0dc"],
  ["#1b1b24", "#6d6f8a", "#e9c6d8"],
  ["#40211c", "#e2725b", "#f6d5c2"],
] as const;

export const WALLPAPERS = palettes.length;

const paletteAt = (index: number): readonly [string, string, string] =>
  palettes[index % WALLPAPERS] ?? palettes[0];

/** An abstract wallpaper filling the box; the index picks palette and motif. */
export function wallpaper(to: Sheet, x: number, y: number, w: number, h: number, index: number) {
  const [deep, mid, light] = paletteAt(index);
  const dice = random(`wallpaper ${index}`);
  const base = rect(x, y, w, h, 0, {
    fill: linear(to, 60 + (index % 4) * 20, [
      [0, deep],
      [0.7, mid],
      [1, mix(mid, light, 0.6)],
    ]),
  });
  const big = Math.max(w, h);
  const motif = index % 5;
  if (motif === 0) {
    const ribbons = times(4, (i) => {
      const top = y + h * (0.35 + i * 0.15);
      return path(
        `M${x} ${top}C${x + w * 0.35} ${top - h * dice.float(0.15, 0.3)} ${x + w * 0.6} ${top + h * dice.float(0.1, 0.25)} ${x + w} ${top - h * 0.12}V${y + h}H${x}Z`,
        { fill: mix(mid, light, i / 4), opacity: 0.45 },
      );
    });
    return base + ribbons;
  }
  if (motif === 1) {
    const glow = radial(to, [
      [0, light, 0.95],
      [1, light, 0],
    ]);
    return (
      base +
      circle(x + w * 0.72, y + h * 0.32, big * 0.42, { fill: glow }) +
      circle(x + w * 0.2, y + h * 0.85, big * 0.38, {
        fill: radial(to, [
          [0, mid, 0.9],
          [1, deep, 0],
        ]),
      })
    );
  }
  if (motif === 2) {
    return (
      base +
      circle(x + w * 0.66, y + h * 0.34, big * 0.13, { fill: lighter(light, 0.3), opacity: 0.9 }) +
      times(3, (i) => {
        const top = y + h * (0.52 + i * 0.13);
        return polygon(
          [
            [x, y + h],
            [x, top + h * dice.float(0, 0.1)],
            [x + w * dice.float(0.15, 0.35), top - h * dice.float(0.05, 0.16)],
            [x + w * 0.5, top + h * dice.float(0, 0.08)],
            [x + w * dice.float(0.62, 0.85), top - h * dice.float(0.02, 0.14)],
            [x + w, top + h * 0.05],
            [x + w, y + h],
          ],
          { fill: mix(deep, mid, 0.65 - i * 0.28), opacity: 0.92 },
        );
      })
    );
  }
  if (motif === 3) {
    return (
      base +
      times(6, (i) =>
        circle(x + w * 0.5, y + h * 1.02, big * (0.85 - i * 0.13), {
          fill: mix(deep, light, i / 5.5),
          opacity: 0.55,
        }),
      )
    );
  }
  return (
    base +
    times(3, (i) =>
      ellipse(x + w * dice.float(0.1, 0.9), y + h * dice.float(0.15, 0.9), big * 0.34, big * 0.2, {
        fill: radial(to, [
          [0, [light, mid, lighter(mid, 0.4)][i] ?? light, 0.9],
          [1, mid, 0],
        ]),
        transform: `rotate(${dice.int(-50, 50)} ${x + w / 2} ${y + h / 2})`,
      }),
    )
  );
}

/** A settings page: rows and switches, what sellers photograph to show that a device works. */
export function settingsScreen(
  to: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  index: number,
) {
  const [, mid] = paletteAt(index);
  const dark = index % 2 === 0;
  const page = dark ? "#11171a" : "#eef1f2";
  const card = dark ? "#1d262a" : "#ffffff";
  const ink = dark ? "#dfe8e6" : "#243033";
  const unit = Math.min(w, h) / 10;
  const rows = Math.floor((h - unit * 4.4) / (unit * 1.15));
  return (
    rect(x, y, w, h, 0, { fill: page }) +
    rect(x + unit * 0.8, y + unit * 1.6, w * 0.42, unit * 0.62, unit * 0.3, {
      fill: ink,
      opacity: 0.85,
    }) +
    rect(x + unit * 0.6, y + unit * 2.9, w - unit * 1.2, h - unit * 3.8, unit * 0.45, {
      fill: card,
    }) +
    times(rows, (i) => {
      const mid0 = y + unit * 3.55 + i * unit * 1.15;
      const tone = paletteAt(index + i)[1];
      const on = (i * 7 + index) % 3 !== 0;
      return (
        slab(x + unit * 1.45, mid0, unit * 0.66, unit * 0.66, unit * 0.18, { fill: tone }) +
        rect(
          x + unit * 2.1,
          mid0 - unit * 0.14,
          w * (0.22 + ((i * 37) % 20) / 100),
          unit * 0.28,
          unit * 0.14,
          { fill: ink, opacity: 0.6 },
        ) +
        slab(x + w - unit * 1.5, mid0, unit * 0.95, unit * 0.5, unit * 0.25, {
          fill: on ? mid : ink,
          opacity: on ? 1 : 0.25,
        }) +
        circle(x + w - unit * (on ? 1.28 : 1.72), mid0, unit * 0.2, { fill: "#ffffff" })
      );
    })
  );
}

/** A page of text, for paper-like screens. */
export function inkScreen(x: number, y: number, w: number, h: number): string {
  const rows = 17;
  return (
    rect(x, y, w, h, 0, { fill: "#e4e2d9" }) +
    rect(x + w * 0.3, y + h * 0.08, w * 0.4, h * 0.018, 2, { fill: "#3a3d3c" }) +
    times(rows, (i) =>
      rect(
        x + w * (i % 6 === 0 ? 0.15 : 0.1),
        y + h * (0.16 + i * 0.045),
        w * (i % 6 === 5 ? 0.45 : i % 6 === 0 ? 0.75 : 0.8),
        h * 0.012,
        2,
        { fill: "#4b4e4c", opacity: 0.8 },
      ),
    )
  );
}
