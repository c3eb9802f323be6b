import { darker, lighter } from "../colour.ts";
import { circle, clipped, linear, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import { glass, outlineRect, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type PhoneArt = {
  family: "phone";
  island: "square" | "bar" | "pill" | "column" | "disc" | "plateau";
  lenses: 1 | 2 | 3 | 4;
  cutout: "pill" | "hole" | "notch" | "none" | "home";
  /** Corner radius as a share of the width. */
  round?: number;
};

const W = 300;
const H = 620;

function cutout(kind: PhoneArt["cutout"]): string {
  const top = -H / 2;
  if (kind === "pill") return slab(0, top + 36, 88, 25, 13, { fill: "#040506" });
  if (kind === "hole") return circle(0, top + 34, 9, { fill: "#040506" });
  if (kind === "notch") return rect(-72, top + 8, 144, 32, 14, { fill: "#07090a" });
  return "";
}

function front(to: Sheet, art: PhoneArt, look: Look, r: number): string {
  const classic = art.cutout === "home";
  const inset = 13;
  const bar = classic ? 76 : inset;
  const [x, y, w, h] = [-W / 2 + inset, -H / 2 + bar, W - inset * 2, H - bar * 2];
  const screen = look.view === "on" ? settingsScreen : wallpaper;
  const dock =
    look.view === "on"
      ? ""
      : slab(0, -H / 2 + 150, 128, 30, 8, { fill: "#ffffff", opacity: 0.88 }) +
        slab(0, -H / 2 + 186, 84, 10, 5, { fill: "#ffffff", opacity: 0.6 }) +
        circle(-w / 2 + 44, y + h - 44, 19, { fill: "#ffffff", opacity: 0.24 }) +
        circle(w / 2 - 44, y + h - 44, 19, { fill: "#ffffff", opacity: 0.24 });
  const edge = linear(to, 20, [
    [0, lighter(look.tone, 0.5)],
    [0.3, darker(look.tone, 0.25)],
    [0.7, lighter(look.tone, 0.25)],
    [1, darker(look.tone, 0.4)],
  ]);
  return (
    rect(-W / 2, -H / 2, W, H, r, { fill: edge }) +
    rect(-W / 2 + 5, -H / 2 + 5, W - 10, H - 10, r - 5, { fill: "#07090a" }) +
    clipped(
      to,
      rect(x, y, w, h, classic ? 4 : Math.max(4, r - inset), {}),
      screen(to, x, y, w, h, look.wallpaper),
      dock,
      polygon(
        [
          [x, y],
          [x + w * 0.62, y],
          [x + w * 0.1, y + h],
          [x, y + h],
        ],
        { fill: "#ffffff", opacity: 0.055 },
      ),
    ) +
    cutout(art.cutout) +
    (classic
      ? circle(0, H / 2 - 40, 24, { fill: "#0c0f10", stroke: "#59615f", "stroke-width": 2.5 })
      : "")
  );
}

function lensSpots(art: PhoneArt): { plate: string; spots: [number, number, number][] } {
  const [left, top] = [-W / 2, -H / 2];
  const shade = {
    fill: "#ffffff",
    "fill-opacity": 0.13,
    stroke: "#000000",
    "stroke-opacity": 0.18,
    "stroke-width": 2,
  };
  if (art.island === "square") {
    const spots: [number, number, number][] =
      art.lenses >= 3
        ? [
            [left + 62, top + 66, 33],
            [left + 62, top + 142, 33],
            [left + 128, top + 104, 33],
          ]
        : art.lenses === 2
          ? [
              [left + 62, top + 64, 32],
              [left + 122, top + 128, 32],
            ]
          : [[left + 66, top + 66, 34]];
    return { plate: rect(left + 18, top + 20, 152, 168, 42, shade), spots };
  }
  if (art.island === "plateau") {
    const spots: [number, number, number][] = [
      [left + 64, top + 66, 32],
      [left + 64, top + 138, 32],
      [left + 132, top + 102, 32],
    ];
    return {
      plate: rect(left + 16, top + 16, W - 32, 172, 50, shade),
      spots: spots.slice(0, art.lenses),
    };
  }
  if (art.island === "bar") {
    const dark = {
      fill: "#0d1012",
      "fill-opacity": 0.92,
      stroke: "#ffffff",
      "stroke-opacity": 0.25,
      "stroke-width": 3,
    };
    return {
      plate: rect(left + 16, top + 92, W - 32, 74, 37, dark),
      spots: Array.from({ length: art.lenses }, (_, i) => [left + 58 + i * 62, top + 129, 26]),
    };
  }
  if (art.island === "disc") {
    const dark = {
      fill: "#101416",
      "fill-opacity": 0.92,
      stroke: "#ffffff",
      "stroke-opacity": 0.3,
      "stroke-width": 4,
    };
    const spots: [number, number, number][] = [
      [-36, top + 86, 25],
      [36, top + 86, 25],
      [-36, top + 158, 25],
      [36, top + 158, 25],
    ];
    return { plate: circle(0, top + 122, 92, dark), spots: spots.slice(0, art.lenses) };
  }
  const spots: [number, number, number][] = Array.from({ length: art.lenses }, (_, i) => [
    left + 54,
    top + 58 + i * 74,
    30,
  ]);
  const plate =
    art.island === "pill" ? rect(left + 16, top + 18, 76, art.lenses * 74 + 8, 38, shade) : "";
  return { plate, spots };
}

function back(to: Sheet, art: PhoneArt, look: Look, r: number): string {
  const { plate, spots } = lensSpots(art);
  const last = spots.at(-1) ?? [0, -H / 2 + 100, 30];
  const flashX =
    art.island === "bar"
      ? W / 2 - 52
      : art.island === "disc"
        ? 120
        : last[0] + (art.island === "pill" || art.island === "column" ? 62 : 0);
  const flashY =
    art.island === "bar"
      ? -H / 2 + 129
      : art.island === "square" || art.island === "plateau"
        ? -H / 2 + 48
        : -H / 2 + 60;
  return (
    rect(-W / 2, -H / 2, W, H, r, {
      fill: linear(to, 15, [
        [0, lighter(look.tone, 0.4)],
        [1, darker(look.tone, 0.35)],
      ]),
    }) +
    rect(-W / 2 + 4, -H / 2 + 4, W - 8, H - 8, r - 4, { fill: sheen(to, look.tone, 55) }) +
    polygon(
      [
        [W / 2 - 4, -H / 2 + r],
        [W / 2 - 4, H * 0.1],
        [-W * 0.25, H / 2 - 4],
        [-W / 2 + r, H / 2 - 4],
      ],
      { fill: "#ffffff", opacity: 0.05 },
    ) +
    plate +
    spots.map(([x, y, size]) => glass(to, x, y, size, look.tone)).join("") +
    circle(flashX, flashY, 10, {
      fill: "#fff6dc",
      stroke: darker(look.tone, 0.3),
      "stroke-width": 2,
    }) +
    slab(0, 20, 40, 40, 20, { fill: lighter(look.tone, 0.25), opacity: 0.5 }) +
    slab(0, 20, 22, 22, 11, { fill: look.tone })
  );
}

export function phone(to: Sheet, art: PhoneArt, look: Look): Figure {
  const r = W * (art.round ?? 0.17);
  const metal = darker(look.tone, 0.3);
  const buttons =
    rect(W / 2 - 2, -H / 2 + 170, 6, 84, 3, { fill: metal }) +
    times(2, (i) => rect(-W / 2 - 4, -H / 2 + 150 + i * 74, 6, 58, 3, { fill: metal }));
  const body = buttons + (look.view === "back" ? back(to, art, look, r) : front(to, art, look, r));
  return { w: W, h: H, outline: outlineRect(W, H, r), body };
}
