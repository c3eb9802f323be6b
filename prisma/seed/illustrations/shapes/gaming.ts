import { darker, lighter } from "../colour.ts";
import {
  circle,
  clipped,
  ellipse,
  linear,
  path,
  polygon,
  radial,
  rect,
  slab,
  times,
} from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { settingsScreen, wallpaper } from "../wallpapers.ts";
import { sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type ConsoleArt = {
  family: "console";
  kind: "fins" | "monolith" | "vent" | "slab" | "retro";
};
export type HandheldArt = {
  family: "handheld";
  kind: "detachable" | "deck" | "vertical" | "clamshell";
  left?: string;
  right?: string;
};

export function controller(to: Sheet, tone: string, scale = 1): string {
  const grip =
    "M-96 -70C-150 -74 -172 -40 -186 20C-200 78 -196 118 -164 120C-130 122 -116 66 -84 54H84C116 66 130 122 164 120C196 118 200 78 186 20C172 -40 150 -74 96 -70Z";
  const ink = darker(tone, 0.72);
  return `<g transform="scale(${scale})">${
    path(grip, { fill: darker(tone, 0.3), transform: "translate(0 6)" }) +
    path(grip, { fill: sheen(to, tone, 60) }) +
    rect(-52, -62, 104, 52, 14, { fill: ink, opacity: 0.9 }) +
    circle(-52, 20, 28, { fill: "#121618" }) +
    circle(-52, 20, 19, { fill: "#2c3437" }) +
    circle(52, 20, 28, { fill: "#121618" }) +
    circle(52, 20, 19, { fill: "#2c3437" }) +
    slab(-112, -24, 46, 15, 4, { fill: ink }) +
    slab(-112, -24, 15, 46, 4, { fill: ink }) +
    circle(112, -44, 10, { fill: "#56c596" }) +
    circle(112, -4, 10, { fill: "#5b8def" }) +
    circle(92, -24, 10, { fill: "#e46aa7" }) +
    circle(132, -24, 10, { fill: "#ea5b4f" })
  }</g>`;
}

export const controllerOutline = (scale: number): string =>
  `<g transform="scale(${scale})">${slab(0, 0, 330, 120, 60, {})}</g>`;

const beside = (
  to: Sheet,
  tone: string,
  x: number,
  y: number,
): { body: string; outline: string } => ({
  body: `<g transform="translate(${x} ${y})">${controller(to, tone, 0.82)}</g>`,
  outline: `<g transform="translate(${x} ${y + 20})">${controllerOutline(0.82)}</g>`,
});

export function gameConsole(to: Sheet, art: ConsoleArt, look: Look): Figure {
  if (art.kind === "slab" || art.kind === "retro") {
    const [w, h] = [560, art.kind === "retro" ? 170 : 120];
    const pad = beside(to, look.tone, 210, h / 2 - 24);
    const top = polygon(
      [
        [-w / 2 + 8, -h / 2],
        [w / 2 - 8, -h / 2],
        [w / 2 - 70, -h / 2 - 150],
        [-w / 2 + 70, -h / 2 - 150],
      ],
      {
        fill: linear(to, 70, [
          [0, lighter(look.tone, 0.3)],
          [1, look.tone],
        ]),
        stroke: lighter(look.tone, 0.12),
        "stroke-width": 10,
        "stroke-linejoin": "round",
      },
    );
    const detail =
      art.kind === "retro"
        ? slab(0, -h / 2 - 78, 190, 34, 8, { fill: darker(look.tone, 0.5) }) +
          slab(-140, -h / 2 - 26, 80, 16, 6, { fill: look.accent }) +
          slab(140, -h / 2 - 26, 80, 16, 6, { fill: darker(look.tone, 0.3) }) +
          times(4, (i) => slab(-120 + i * 80, 20, 44, 34, 8, { fill: darker(look.tone, 0.7) }))
        : slab(0, -8, w - 30, 8, 3, { fill: "#0b0e0f" }) +
          circle(w / 2 - 50, 22, 6, { fill: "#6fb7ff" }) +
          slab(-w / 2 + 120, 24, 150, 8, 4, { fill: "#0b0e0f" });
    const face = rect(-w / 2, -h / 2 - 4, w, h, 14, {
      fill: linear(to, 90, [
        [0, look.tone],
        [1, darker(look.tone, 0.45)],
      ]),
    });
    const shift = (s: string): string => `<g transform="translate(-20 10)">${s}</g>`;
    const ground = ellipse(210, h / 2 + 74, 170, 18, { fill: "#08110e", opacity: 0.22 });
    const lid = polygon(
      [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2 - 62, -h / 2 - 154],
        [-w / 2 + 62, -h / 2 - 154],
      ],
      {},
    );
    return {
      w: w + 90,
      h: h + 330,
      foot: h / 2 + 10,
      outline: shift(slab(0, 0, w, h, 14, {}) + lid),
      body: shift(top + face + detail + ground + pad.body),
    };
  }
  const pad = beside(to, art.kind === "monolith" ? "#2b3133" : "#eceeee", 190, 210);
  let tower: string;
  if (art.kind === "fins") {
    const fin = (d: string, flip: number): string =>
      path(d, {
        fill: linear(to, flip > 0 ? 15 : 165, [
          [0, "#ffffff"],
          [0.7, "#e6e9ea"],
          [1, "#bfc6c8"],
        ]),
      });
    tower =
      rect(-52, -258, 104, 536, 18, {
        fill: linear(to, 0, [
          [0, "#0a0d0f"],
          [0.5, "#23292c"],
          [1, "#0a0d0f"],
        ]),
      }) +
      times(12, (i) => rect(-34, -236 + i * 7, 68, 3, 1, { fill: "#3a4346" })) +
      rect(-3, -120, 6, 240, 3, { fill: "#5cc2ff", opacity: look.view === "on" ? 0.95 : 0.5 }) +
      fin(
        "M-106 -296C-74 -286 -52 -268 -50 -230L-44 266C-44 286 -70 292 -92 286C-98 110 -96 -150 -122 -280C-124 -292 -118 -298 -106 -296Z",
        1,
      ) +
      fin(
        "M106 -296C74 -286 52 -268 50 -230L44 266C44 286 70 292 92 286C98 110 96 -150 122 -280C124 -292 118 -298 106 -296Z",
        -1,
      ) +
      slab(0, 286, 190, 20, 10, { fill: "#15191b" });
  } else if (art.kind === "monolith") {
    tower =
      rect(-128, -270, 256, 556, 12, {
        fill: linear(to, 0, [
          [0, lighter(look.tone, 0.16)],
          [0.5, look.tone],
          [1, darker(look.tone, 0.5)],
        ]),
      }) +
      ellipse(0, -264, 120, 16, { fill: "#0a0d0e" }) +
      times(9, (i) => ellipse(-88 + i * 22, -264, 6, 4, { fill: "#2c8a4b" })) +
      slab(-84, -200, 30, 30, 15, { fill: "#e9f1ee", opacity: 0.9 }) +
      rect(-108, 150, 70, 8, 3, { fill: "#060808" }) +
      rect(-100, 228, 40, 12, 3, { fill: "#060808" });
  } else {
    tower =
      rect(-128, -270, 256, 556, 14, {
        fill: linear(to, 20, [
          [0, "#ffffff"],
          [0.6, look.tone],
          [1, darker(look.tone, 0.22)],
        ]),
      }) +
      circle(0, -110, 104, { fill: "#121617" }) +
      times(5, (r) =>
        circle(0, -110, 92 - r * 18, {
          fill: "none",
          stroke: "#3b4447",
          "stroke-width": 7,
          "stroke-dasharray": "7 8",
        }),
      ) +
      slab(-88, -238, 26, 26, 13, { fill: "#ffffff", stroke: "#c4cacb", "stroke-width": 3 }) +
      rect(-100, 240, 40, 12, 3, { fill: "#20272a" });
  }
  const shift = (s: string): string => `<g transform="translate(-110 0)">${s}</g>`;
  const ground = ellipse(190, 306, 170, 16, { fill: "#08110e", opacity: 0.22 });
  return {
    w: 620,
    h: 590,
    foot: 290,
    outline:
      shift(slab(0, 10, 230, 560, 20, {})) + `<g transform="translate(-70 0)">${pad.outline}</g>`,
    body: shift(tower) + `<g transform="translate(-70 0)">${ground}${pad.body}</g>`,
  };
}

const stick = (x: number, y: number, r: number): string =>
  circle(x, y, r, { fill: "#0f1315" }) +
  circle(x, y, r * 0.7, { fill: "#31393c" }) +
  ellipse(x - r * 0.15, y - r * 0.2, r * 0.35, r * 0.22, { fill: "#515c60" });

const dots = (x: number, y: number, gap: number, r: number, fill: string): string =>
  circle(x, y - gap, r, { fill }) +
  circle(x, y + gap, r, { fill }) +
  circle(x - gap, y, r, { fill }) +
  circle(x + gap, y, r, { fill });

export function handheld(to: Sheet, art: HandheldArt, look: Look): Figure {
  const show = look.view === "on" ? settingsScreen : wallpaper;
  if (art.kind === "vertical") {
    const [w, h] = [360, 590];
    const body =
      slab(0, 0, w, h, 34, { fill: sheen(to, look.tone, 60) }) +
      rect(-150, -256, 300, 250, 24, { fill: "#3b4145" }) +
      clipped(
        to,
        rect(-108, -228, 216, 194, 4, {}),
        look.view === "back"
          ? rect(-108, -228, 216, 194, 4, { fill: "#7d8a55" })
          : show(to, -108, -228, 216, 194, look.wallpaper),
      ) +
      slab(-90, 100, 110, 36, 8, { fill: "#1b2022" }) +
      slab(-90, 100, 36, 110, 8, { fill: "#1b2022" }) +
      circle(118, 72, 29, { fill: look.accent }) +
      circle(56, 116, 29, { fill: look.accent }) +
      times(2, (i) =>
        slab(-40 + i * 66, 214, 50, 15, 8, {
          fill: "#5b6467",
          transform: `rotate(-22 ${-40 + i * 66} 214)`,
        }),
      ) +
      times(5, (i) =>
        slab(70 + i * 18, 238, 8, 62, 4, {
          fill: darker(look.tone, 0.35),
          transform: "rotate(-26 106 238)",
        }),
      );
    return { w, h, outline: slab(0, 0, w, h, 34, {}), body };
  }
  if (art.kind === "clamshell") {
    const [w, h] = [480, 600];
    const body =
      slab(0, -156, w, 288, 30, { fill: sheen(to, look.tone, 30) }) +
      slab(0, 156, w, 288, 30, { fill: sheen(to, darker(look.tone, 0.1), 60) }) +
      slab(0, 0, w * 0.6, 34, 10, { fill: darker(look.tone, 0.4) }) +
      slab(0, -156, w - 60, 216, 10, { fill: "#0a0d0e" }) +
      clipped(
        to,
        slab(0, -156, w - 84, 196, 4, {}),
        show(to, -w / 2 + 42, -254, w - 84, 196, look.wallpaper),
      ) +
      slab(0, 146, 250, 190, 8, { fill: "#0a0d0e" }) +
      clipped(to, slab(0, 146, 232, 172, 4, {}), show(to, -116, 60, 232, 172, look.wallpaper + 1)) +
      stick(-184, 84, 30) +
      slab(-184, 180, 66, 22, 5, { fill: "#15191b" }) +
      slab(-184, 180, 22, 66, 5, { fill: "#15191b" }) +
      dots(184, 110, 27, 14, "#e8ebeb");
    return { w, h, outline: slab(0, 0, w, h, 30, {}), body };
  }
  const wide = art.kind === "detachable";
  const [w, h, r] = wide ? [820, 350, 76] : [820, 330, 110];
  const half = wide ? 126 : 168;
  const left = art.left ?? look.tone;
  const right = art.right ?? look.tone;
  const [sx, sy, sw, sh] = wide
    ? [-w / 2 + half + 20, -h / 2 + 24, w - half * 2 - 40, h - 48]
    : [-w / 2 + half, -h / 2 + 26, w - half * 2, h - 62];
  const shell = wide
    ? path(
        `M${-w / 2 + r} ${-h / 2}H${-w / 2 + half}V${h / 2}H${-w / 2 + r}A${r} ${r} 0 0 1 ${-w / 2} ${h / 2 - r}V${-h / 2 + r}A${r} ${r} 0 0 1 ${-w / 2 + r} ${-h / 2}Z`,
        { fill: sheen(to, left, 40) },
      ) +
      path(
        `M${w / 2 - r} ${-h / 2}H${w / 2 - half}V${h / 2}H${w / 2 - r}A${r} ${r} 0 0 0 ${w / 2} ${h / 2 - r}V${-h / 2 + r}A${r} ${r} 0 0 0 ${w / 2 - r} ${-h / 2}Z`,
        { fill: sheen(to, right, 40) },
      ) +
      rect(-w / 2 + half, -h / 2, w - half * 2, h, 0, { fill: "#15191b" })
    : slab(0, 0, w, h, r, { fill: sheen(to, look.tone, 60) }) +
      slab(0, 0, w - 10, h - 10, r - 6, { fill: look.tone, opacity: 0.5 });
  const c = w / 2 - half / 2;
  const screen =
    rect(sx - 8, sy - 8, sw + 16, sh + 16, 12, { fill: "#07090a" }) +
    clipped(
      to,
      rect(sx, sy, sw, sh, 6, {}),
      show(to, sx, sy, sw, sh, look.wallpaper),
      polygon(
        [
          [sx, sy],
          [sx + sw * 0.4, sy],
          [sx + sw * 0.2, sy + sh],
          [sx, sy + sh],
        ],
        { fill: "#ffffff", opacity: 0.06 },
      ),
    );
  const controls = wide
    ? stick(-c, -70, 36) +
      dots(-c, 56, 28, 14, "#14181a") +
      dots(c, -70, 28, 14, "#14181a") +
      stick(c, 56, 36)
    : stick(-c + 22, -66, 36) +
      stick(c - 22, -66, 36) +
      slab(-c - 42, -84, 50, 18, 5, { fill: "#0d1112" }) +
      slab(-c - 42, -84, 18, 50, 5, { fill: "#0d1112" }) +
      dots(c + 42, -84, 22, 11, "#aeb8ba") +
      slab(-c + 14, 52, 92, 92, 16, { fill: "#0f1315", stroke: "#3a4346", "stroke-width": 3 }) +
      slab(c - 14, 52, 92, 92, 16, { fill: "#0f1315", stroke: "#3a4346", "stroke-width": 3 });
  if (look.view === "back") {
    const plain =
      slab(0, 0, w - half * 2, h - 60, 20, {
        fill: radial(to, [
          [0, "#2b3235"],
          [1, "#161b1d"],
        ]),
      }) + times(8, (i) => slab(0, -70 + i * 14, 200, 5, 2, { fill: "#080a0b" }));
    return { w, h, outline: slab(0, 0, w, h, r, {}), body: shell + plain };
  }
  return { w, h, outline: slab(0, 0, w, h, r, {}), body: shell + screen + controls };
}
