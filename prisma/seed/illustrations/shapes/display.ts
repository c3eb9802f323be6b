import { darker, lighter } from "../colour.ts";
import { clipped, ellipse, linear, path, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import type { Figure, Look } from "./figure.ts";
import { sheen } from "./figure.ts";

export type MonitorArt = { family: "monitor"; ratio?: number; gaming?: boolean; curved?: boolean };
export type TvArt = { family: "tv"; feet?: "pair" | "plate" };
export type AllInOneArt = { family: "all-in-one" };

function panel(
  to: Sheet,
  look: Look,
  w: number,
  h: number,
  bezel: number,
  chin: number,
  curve: number,
) {
  const [x, y] = [-w / 2, -h / 2];
  const bend = `M${x} ${y}Q0 ${y + curve} ${-x} ${y}V${-y}Q0 ${-y - curve} ${x} ${-y}Z`;
  const inner = `M${x + bezel} ${y + bezel}Q0 ${y + curve + bezel} ${-x - bezel} ${y + bezel}V${-y - chin}Q0 ${-y - chin - curve} ${x + bezel} ${-y - chin}Z`;
  const screen = look.view === "on" ? settingsScreen : wallpaper;
  return {
    outline: path(bend, {}),
    body:
      path(bend, {
        fill: "#0b0d0e",
        stroke: "#2d3335",
        "stroke-width": 3,
        "stroke-linejoin": "round",
      }) +
      clipped(
        to,
        path(inner, {}),
        screen(to, x + bezel, y, w - bezel * 2, h, look.wallpaper),
        polygon(
          [
            [x, y],
            [x + w * 0.45, y],
            [x + w * 0.2, -y],
            [x, -y],
          ],
          { fill: "#ffffff", opacity: 0.045 },
        ),
      ),
  };
}

function stand(to: Sheet, tone: string, top: number, height: number, foot: number): string {
  const metal = linear(to, 0, [
    [0, darker(tone, 0.4)],
    [0.35, lighter(tone, 0.3)],
    [1, darker(tone, 0.35)],
  ]);
  return (
    polygon(
      [
        [-34, top - 20],
        [34, top - 20],
        [44, top + height],
        [-44, top + height],
      ],
      { fill: metal },
    ) +
    ellipse(0, top + height + 6, foot / 2, 20, { fill: darker(tone, 0.4) }) +
    ellipse(0, top + height, foot / 2, 19, {
      fill: linear(to, 20, [
        [0, lighter(tone, 0.3)],
        [1, darker(tone, 0.15)],
      ]),
    })
  );
}

function rear(to: Sheet, look: Look, w: number, h: number, gaming: boolean): string {
  return (
    rect(-w / 2, -h / 2, w, h, 14, { fill: sheen(to, look.tone, 50) }) +
    slab(0, 0, w * 0.42, h * 0.6, 20, { fill: darker(look.tone, 0.12), opacity: 0.8 }) +
    times(16, (i) =>
      rect(-w * 0.17, -h * 0.24 + i * 9, w * 0.34, 3, 1, { fill: darker(look.tone, 0.5) }),
    ) +
    slab(0, h * 0.18, 96, 96, 10, { fill: darker(look.tone, 0.35) }) +
    (gaming
      ? ellipse(0, h * 0.18, 74, 74, {
          fill: "none",
          stroke: look.accent,
          "stroke-width": 7,
          opacity: 0.9,
        })
      : "")
  );
}

export function monitor(to: Sheet, art: MonitorArt, look: Look): Figure {
  const ratio = art.ratio ?? 16 / 9;
  const w = ratio > 2 ? 860 : ratio < 1 ? 380 : 700;
  const h = w / ratio;
  const up = -70;
  const curve = art.curved ? 26 : 0;
  const face = panel(to, look, w, h, 9, art.gaming ? 14 : 10, curve);
  const legs = stand(to, look.tone, h / 2, 96, art.gaming ? 300 : 240);
  const shift = (s: string): string => `<g transform="translate(0 ${up})">${s}</g>`;
  const back = look.view === "back";
  const body = shift(
    back
      ? rear(to, look, w, h, art.gaming ?? false) + stand(to, look.tone, h / 2 - 50, 146, 240)
      : legs + face.body,
  );
  return {
    w,
    h: h + 190,
    foot: h / 2 + 96 + 22 + up,
    outline: shift(
      (back ? rect(-w / 2, -h / 2, w, h, 14, {}) : face.outline) + rect(-40, h / 2, 80, 96, 0, {}),
    ),
    body,
  };
}

export function tv(to: Sheet, art: TvArt, look: Look): Figure {
  const [w, h] = [860, 488];
  const face = panel(to, look, w, h, 6, 10, 0);
  const leg = (x: number, lean: number): string =>
    polygon(
      [
        [x - 7, h / 2 - 4],
        [x + 7, h / 2 - 4],
        [x + 7 + lean, h / 2 + 42],
        [x - 9 + lean, h / 2 + 42],
      ],
      { fill: darker(look.tone, 0.35) },
    );
  const legs =
    art.feet === "plate"
      ? polygon(
          [
            [-60, h / 2 - 4],
            [60, h / 2 - 4],
            [70, h / 2 + 26],
            [-70, h / 2 + 26],
          ],
          { fill: darker(look.tone, 0.3) },
        ) +
        slab(0, h / 2 + 33, 320, 16, 8, {
          fill: linear(to, 90, [
            [0, lighter(look.tone, 0.3)],
            [1, darker(look.tone, 0.4)],
          ]),
        })
      : leg(-w * 0.36, -26) + leg(w * 0.36, 26);
  const back = look.view === "back";
  const shift = (s: string): string => `<g transform="translate(0 -22)">${s}</g>`;
  return {
    w,
    h: h + 44,
    foot: h / 2 + (art.feet === "plate" ? 19 : 20),
    outline: shift(rect(-w / 2, -h / 2, w, h, 8, {})),
    body: shift(legs + (back ? rear(to, { ...look, tone: "#25292b" }, w, h, false) : face.body)),
  };
}

export function allInOne(to: Sheet, _art: AllInOneArt, look: Look): Figure {
  const [w, h] = [620, 452];
  const chin = 62;
  const screen = look.view === "on" ? settingsScreen : wallpaper;
  const pale = lighter(look.tone, 0.55);
  const face =
    look.view === "back"
      ? rect(-w / 2, -h / 2, w, h, 20, { fill: sheen(to, look.tone, 40) }) +
        slab(0, 10, 44, 44, 22, { fill: lighter(look.tone, 0.25) })
      : rect(-w / 2, -h / 2, w, h, 20, { fill: look.tone }) +
        rect(-w / 2 + 3, -h / 2 + 3, w - 6, h - chin - 3, 18, { fill: pale }) +
        clipped(
          to,
          rect(-w / 2 + 24, -h / 2 + 22, w - 48, h - chin - 40, 5, {}),
          screen(to, -w / 2 + 24, -h / 2 + 22, w - 48, h - chin - 40, look.wallpaper),
        ) +
        rect(-w / 2, h / 2 - chin, w, chin, 18, { fill: sheen(to, look.tone, 20) });
  const foot =
    polygon(
      [
        [-70, h / 2 - 4],
        [70, h / 2 - 4],
        [96, h / 2 + 76],
        [-96, h / 2 + 76],
      ],
      {
        fill: linear(to, 90, [
          [0, darker(look.tone, 0.25)],
          [1, lighter(look.tone, 0.35)],
        ]),
      },
    ) + slab(0, h / 2 + 78, 204, 9, 4, { fill: darker(look.tone, 0.2) });
  const keys =
    slab(-70, h / 2 + 128, 380, 46, 10, { fill: lighter(look.tone, 0.6) }) +
    times(3, (r) =>
      times(14, (k) =>
        rect(-70 - 182 + k * 26, h / 2 + 110 + r * 13, 22, 10, 3, { fill: "#ffffff" }),
      ),
    ) +
    ellipse(190, h / 2 + 128, 32, 21, { fill: "#f7f8f6" });
  const shift = (s: string): string => `<g transform="translate(0 -72)">${s}</g>`;
  return {
    w: w + 20,
    h: h + 160,
    foot: h / 2 + 80,
    outline: shift(
      rect(-w / 2, -h / 2, w, h, 20, {}) +
        rect(-90, h / 2, 180, 80, 0, {}) +
        slab(-70, h / 2 + 128, 380, 46, 10, {}) +
        ellipse(190, h / 2 + 128, 32, 21, {}),
    ),
    body: shift(foot + face + (look.view === "back" ? "" : keys)),
  };
}
