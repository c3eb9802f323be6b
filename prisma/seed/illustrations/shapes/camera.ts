import { darker, lighter } from "../colour.ts";
import { circle, clipped, ellipse, line, linear, path, radial, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import { barrel, glass, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type CameraArt = {
  family: "camera";
  body: "mirrorless" | "dslr" | "rangefinder" | "compact" | "action" | "instant";
};
export type LensArt = {
  family: "lens";
  length: number;
  width: number;
  ring?: string;
  white?: boolean;
  hood?: boolean;
};

const leather = (x: number, y: number, w: number, h: number): string =>
  times(Math.floor(h / 13), (r) =>
    line(x, y + r * 13 + 6, x + w, y + r * 13 + 6, {
      stroke: "#ffffff",
      "stroke-opacity": 0.07,
      "stroke-width": 4,
      "stroke-dasharray": "3 7",
      "stroke-dashoffset": r % 2 ? 5 : 0,
    }),
  );

const dial = (to: Sheet, x: number, y: number, w: number, h: number, tone: string): string =>
  rect(x, y, w, h, 5, { fill: barrel(to, tone) }) +
  times(Math.floor(w / 7), (i) =>
    line(x + 4 + i * 7, y + 4, x + 4 + i * 7, y + h - 4, {
      stroke: "#000000",
      "stroke-opacity": 0.35,
      "stroke-width": 2,
    }),
  );

function actionCam(to: Sheet, look: Look): Figure {
  const [w, h] = [440, 320];
  const screen = look.view === "back" || look.view === "on";
  const body =
    rect(-w / 2, -h / 2, w, h, 46, { fill: sheen(to, look.tone, 40) }) +
    rect(-w / 2 + 12, -h / 2 + 12, w - 24, h - 24, 36, { fill: darker(look.tone, 0.35) }) +
    leather(-w / 2 + 30, -h / 2 + 30, w - 60, h - 60) +
    (screen
      ? clipped(
          to,
          slab(0, 0, w - 60, h - 60, 14, {}),
          wallpaper(to, -w / 2, -h / 2, w, h, look.wallpaper),
        )
      : rect(34, -h / 2 + 26, 160, 160, 34, {
          fill: "#0a0d0e",
          stroke: "#333b3e",
          "stroke-width": 4,
        }) +
        glass(to, 114, -h / 2 + 106, 68, "#30373a") +
        clipped(
          to,
          rect(-w / 2 + 34, -h / 2 + 36, 170, 128, 12, {}),
          wallpaper(to, -w / 2 + 34, -h / 2 + 36, 170, 128, look.wallpaper),
        ) +
        circle(-w / 2 + 52, h / 2 - 44, 7, { fill: "#e6473c" })) +
    slab(-120, -h / 2 - 4, 76, 16, 8, { fill: "#c63b33" });
  return { w, h, outline: slab(0, 0, w, h, 46, {}), body };
}

function instant(to: Sheet, look: Look): Figure {
  const [w, h] = [460, 470];
  const body =
    rect(-w / 2, -h / 2, w, h, 96, { fill: sheen(to, look.tone, 30) }) +
    rect(-w / 2 + 30, -h / 2 + 40, w - 60, 96, 48, { fill: lighter(look.tone, 0.4) }) +
    rect(-w / 2 + 56, -h / 2 + 54, 118, 68, 16, {
      fill: "#e9eef0",
      stroke: "#9aa6aa",
      "stroke-width": 4,
    }) +
    rect(w / 2 - 140, -h / 2 + 58, 70, 58, 14, { fill: "#0f1416" }) +
    circle(w / 2 - 40, -h / 2 + 160, 22, { fill: look.accent }) +
    circle(0, 50, 148, {
      fill: linear(to, 60, [
        [0, "#ffffff"],
        [1, "#c9cfcf"],
      ]),
    }) +
    circle(0, 50, 122, { fill: darker(look.tone, 0.15) }) +
    glass(to, 0, 50, 96, "#3a4144") +
    rect(-110, h / 2 - 34, 220, 12, 6, { fill: darker(look.tone, 0.5) });
  return { w, h, outline: slab(0, 0, w, h, 96, {}), body };
}

function shell(
  to: Sheet,
  art: CameraArt,
  tone: string,
): { body: string; outline: string; w: number; h: number } {
  const small = art.body === "compact";
  const w = small ? 420 : art.body === "dslr" ? 560 : 520;
  const h = small ? 236 : art.body === "rangefinder" ? 280 : 320;
  const top = -h / 2;
  const hump = art.body === "mirrorless" || art.body === "dslr";
  const humpD =
    art.body === "dslr"
      ? `M-120 ${top + 10}C-104 ${top - 76} -80 ${top - 92} -40 ${top - 96}H40C80 ${top - 92} 104 ${top - 76} 120 ${top + 10}Z`
      : `M-104 ${top + 10}L-74 ${top - 62}Q-70 ${top - 70} -58 ${top - 70}H58Q70 ${top - 70} 74 ${top - 62}L104 ${top + 10}Z`;
  const twoTone = art.body === "rangefinder";
  const plate = twoTone ? lighter(tone, 0.05) : tone;
  const skin = twoTone ? "#22282a" : darker(tone, 0.3);
  const grip = art.body === "dslr" || art.body === "mirrorless";
  const outline = slab(0, 0, w, h, small ? 34 : 40, {}) + (hump ? path(humpD, {}) : "");
  const dials =
    hump || twoTone
      ? dial(to, w / 2 - 160, top - 26, 74, 30, tone) +
        dial(to, -w / 2 + 60, top - 20, 62, 24, tone)
      : dial(to, w / 2 - 130, top - 14, 60, 18, tone);
  const body =
    dials +
    rect(-w / 2 + 12, top - 12, 46, 18, 8, { fill: darker(tone, 0.4) }) +
    (hump ? path(humpD, { fill: sheen(to, plate, 60) }) : "") +
    slab(0, 0, w, h, small ? 34 : 40, { fill: sheen(to, plate, 50) }) +
    rect(-w / 2, top + 62, w, h - 106, 0, { fill: skin }) +
    leather(-w / 2 + 6, top + 68, w - 12, h - 118) +
    (grip
      ? rect(-w / 2 - 8, top + 14, 118, h - 24, 44, {
          fill: linear(to, 0, [
            [0, darker(tone, 0.5)],
            [0.4, lighter(darker(tone, 0.3), 0.08)],
            [1, darker(tone, 0.55)],
          ]),
        }) + leather(-w / 2 + 10, top + 40, 84, h - 80)
      : "") +
    (twoTone
      ? rect(w / 2 - 190, top + 16, 66, 36, 6, {
          fill: "#101517",
          stroke: lighter(tone, 0.3),
          "stroke-width": 3,
        })
      : "") +
    (small ? rect(w / 2 - 120, top + 20, 76, 30, 8, { fill: "#e8edf0" }) : "");
  return { body, outline, w, h };
}

export function camera(to: Sheet, art: CameraArt, look: Look): Figure {
  if (art.body === "action") return actionCam(to, look);
  if (art.body === "instant") return instant(to, look);
  const { body, outline, w, h } = shell(to, art, look.tone);
  const total = { w: w + 20, h: h + 110, foot: h / 2, outline };
  if (look.view !== "front") {
    const screen = look.view === "on" ? settingsScreen : wallpaper;
    const [sx, sy, sw, sh] = [-w / 2 + 44, -h / 2 + 72, w * 0.56, h - 124];
    return {
      ...total,
      body:
        body +
        rect(sx - 10, sy - 10, sw + 20, sh + 20, 12, {
          fill: "#0b0e0f",
          stroke: "#363e41",
          "stroke-width": 3,
        }) +
        clipped(to, rect(sx, sy, sw, sh, 4, {}), screen(to, sx, sy, sw, sh, look.wallpaper)) +
        (art.body === "compact"
          ? ""
          : slab(
              art.body === "rangefinder" ? -w / 2 + 70 : 0,
              -h / 2 + (art.body === "rangefinder" ? 32 : -20),
              86,
              art.body === "rangefinder" ? 40 : 58,
              16,
              { fill: "#0d1112", stroke: "#394144", "stroke-width": 6 },
            )) +
        circle(w / 2 - 96, 34, 50, { fill: "#14191b", stroke: "#3b4447", "stroke-width": 5 }) +
        circle(w / 2 - 96, 34, 21, { fill: "#2a3235" }) +
        times(4, (i) =>
          circle(w / 2 - 150 + (i % 2) * 104, -h / 2 + 88 + Math.floor(i / 2) * 158, 11, {
            fill: "#0c1011",
            stroke: "#3b4447",
            "stroke-width": 3,
          }),
        ),
    };
  }
  const r = art.body === "compact" ? 92 : art.body === "rangefinder" ? 112 : 136;
  const cy = art.body === "compact" ? 8 : 22;
  const mount =
    circle(8, cy + 14, r * 1.1, { fill: "#000000", opacity: 0.22 }) +
    circle(0, cy, r * 1.12, {
      fill: linear(to, 55, [
        [0, "#d4d9da"],
        [0.5, "#7f898c"],
        [1, "#3d4649"],
      ]),
    }) +
    circle(0, cy, r * 1.04, { fill: "#171c1e" }) +
    times(48, (i) =>
      line(0, cy - r * 1.03, 0, cy - r * 0.94, {
        stroke: "#394144",
        "stroke-width": 3,
        transform: `rotate(${i * 7.5} 0 ${cy})`,
      }),
    ) +
    glass(to, 0, cy, r * 0.92, "#20272a") +
    circle(0, cy, r * 0.8, { fill: "none", stroke: look.accent, "stroke-width": 3, opacity: 0.85 });
  return { ...total, body: body + mount };
}

export function lens(to: Sheet, art: LensArt, look: Look): Figure {
  const tone = art.white ? "#dcdcd4" : "#23282a";
  const [w, h] = [art.width, art.length];
  if (look.view === "back") {
    const r = w * 0.95;
    return {
      w: r * 2,
      h: r * 2,
      outline: circle(0, 0, r, {}),
      body:
        circle(0, 0, r, { fill: darker(tone, 0.1) }) +
        times(60, (i) =>
          line(0, -r + 2, 0, -r + 16, {
            stroke: darker(tone, 0.6),
            "stroke-width": 4,
            transform: `rotate(${i * 6})`,
          }),
        ) +
        glass(to, 0, 0, r * 0.9, tone) +
        circle(0, 0, r * 0.78, {
          fill: "none",
          stroke: art.ring ?? look.accent,
          "stroke-width": 5,
        }) +
        circle(0, 0, r * 0.4, {
          fill: radial(to, [
            [0, "#6db3ff", 0.35],
            [1, "#0b1030", 0],
          ]),
        }),
    };
  }
  const top = -h / 2;
  const ring = (at: number, size: number, wide: number): string =>
    rect(-w * wide, top + h * at, w * wide * 2, h * size, 6, {
      fill: barrel(to, darker(tone, art.white ? 0.72 : 0.15)),
    }) +
    times(26, (i) =>
      rect(-w * wide + 4 + (i * (w * wide * 2 - 8)) / 26, top + h * at + 5, 3, h * size - 10, 1, {
        fill: "#000000",
        opacity: 0.4,
      }),
    );
  const body =
    rect(-w * 0.4, top + h * 0.9, w * 0.8, h * 0.1, 5, {
      fill: linear(to, 0, [
        [0, "#4a5356"],
        [0.35, "#e8ecec"],
        [1, "#5b6467"],
      ]),
    }) +
    rect(-w * 0.46, top + h * 0.1, w * 0.92, h * 0.82, 12, { fill: barrel(to, tone) }) +
    rect(-w / 2, top, w, h * (art.hood ? 0.26 : 0.16), 10, {
      fill: barrel(to, darker(tone, art.hood ? 0.4 : 0.1)),
    }) +
    ring(0.34, 0.2, 0.48) +
    ring(0.66, 0.1, 0.47) +
    rect(-w * 0.465, top + h * 0.29, w * 0.93, 7, 0, { fill: art.ring ?? look.accent }) +
    rect(-w * 0.06, top + h * 0.59, w * 0.26, 8, 3, { fill: "#ffffff", opacity: 0.5 }) +
    circle(w * 0.02, top + h * 0.84, 6, { fill: "#ffffff" }) +
    ellipse(0, top + 4, w * 0.46, w * 0.075, { fill: "#0a0d10" }) +
    ellipse(0, top + 6, w * 0.36, w * 0.05, {
      fill: linear(to, 0, [
        [0, "#1c2a52"],
        [0.5, "#5a77c9"],
        [1, "#281c46"],
      ]),
    });
  return { w, h, outline: slab(0, 0, w * 0.96, h, 12, {}), body };
}
