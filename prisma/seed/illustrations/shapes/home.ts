import { darker, lighter } from "../colour.ts";
import { circle, ellipse, line, linear, path, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { glass, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type HomeArt = {
  family: "home";
  kind: "vacuum" | "projector" | "watcher" | "dial" | "frame";
};

export function home(to: Sheet, art: HomeArt, look: Look): Figure {
  if (art.kind === "vacuum") {
    const r = 270;
    const body =
      times(2, (i) =>
        line(-200 + i * 20, -190, -300 + i * 24, -250 + i * 60, {
          stroke: "#c9cfcf",
          "stroke-width": 7,
          "stroke-linecap": "round",
        }),
      ) +
      circle(0, 0, r, { fill: sheen(to, look.tone, 50) }) +
      circle(0, 0, r - 22, {
        fill: linear(to, 70, [
          [0, lighter(look.tone, 0.18)],
          [1, darker(look.tone, 0.1)],
        ]),
      }) +
      circle(0, 40, 92, { fill: darker(look.tone, 0.35) }) +
      circle(0, 40, 76, { fill: sheen(to, lighter(look.tone, 0.1), 20) }) +
      circle(0, 40, 20, { fill: look.accent }) +
      slab(0, -176, 112, 34, 17, { fill: darker(look.tone, 0.6) }) +
      times(3, (i) => circle(-30 + i * 30, -176, 8, { fill: i === 1 ? "#7cf0a6" : "#e9eeee" }));
    return { w: r * 2, h: r * 2, outline: circle(0, 0, r, {}), body };
  }
  if (art.kind === "projector") {
    const [w, h] = [560, 220];
    const rise = 120;
    const top = polygon(
      [
        [-w / 2 + 10, -h / 2],
        [w / 2 - 10, -h / 2],
        [w / 2 - 74, -h / 2 - rise],
        [-w / 2 + 74, -h / 2 - rise],
      ],
      {
        fill: linear(to, 75, [
          [0, lighter(look.tone, 0.45)],
          [1, lighter(look.tone, 0.1)],
        ]),
        stroke: lighter(look.tone, 0.2),
        "stroke-width": 12,
        "stroke-linejoin": "round",
      },
    );
    const shift = (s: string): string => `<g transform="translate(0 ${rise / 2})">${s}</g>`;
    return {
      w,
      h: h + rise,
      outline: shift(slab(0, -4, w, h + 8, 34, {})),
      body: shift(
        top +
          slab(0, -4, w, h + 8, 34, {
            fill: linear(to, 90, [
              [0, lighter(look.tone, 0.12)],
              [1, darker(look.tone, 0.4)],
            ]),
          }) +
          times(11, (i) => rect(60 + i * 17, -66, 7, 130, 3, { fill: darker(look.tone, 0.5) })) +
          circle(-130, 0, 98, { fill: darker(look.tone, 0.5) }) +
          glass(to, -130, 0, 86, "#5a6568"),
      ),
    };
  }
  if (art.kind === "frame") {
    const [w, h] = [640, 400];
    const clock = times(3, (i) =>
      slab(-150 + i * 150, 80, 124, 84, 14, { fill: "#ffffff", opacity: 0.16 + i * 0.06 }),
    );
    const body =
      polygon(
        [
          [-160, h / 2 - 30],
          [160, h / 2 - 30],
          [210, h / 2 + 46],
          [-210, h / 2 + 46],
        ],
        { fill: darker(look.tone, 0.25) },
      ) +
      slab(0, 0, w, h, 26, { fill: look.tone }) +
      slab(0, 0, w - 50, h - 50, 8, {
        fill: linear(to, 30, [
          [0, "#16323a"],
          [0.6, "#3c7f7a"],
          [1, "#e2b671"],
        ]),
      }) +
      slab(-150, -90, 230, 54, 10, { fill: "#ffffff", opacity: 0.92 }) +
      slab(-190, -34, 150, 16, 8, { fill: "#ffffff", opacity: 0.55 }) +
      clock;
    return { w, h: h + 92, foot: h / 2 + 46, outline: slab(0, 0, w, h, 26, {}), body };
  }
  if (art.kind === "dial") {
    const body =
      circle(0, 0, 240, {
        fill: linear(to, 45, [
          [0, "#f4f6f6"],
          [0.5, "#aab3b5"],
          [1, "#5c676a"],
        ]),
      }) +
      circle(0, 0, 206, { fill: "#0a0d0e" }) +
      times(60, (i) =>
        i > 22 && i < 38
          ? ""
          : line(0, -176, 0, -154, {
              stroke: i > 44 ? look.accent : "#e6eaea",
              "stroke-width": 4,
              transform: `rotate(${i * 6})`,
            }),
      ) +
      slab(-34, 0, 52, 96, 12, { fill: "none", stroke: "#ffffff", "stroke-width": 13 }) +
      path("M34 -48V48", {
        stroke: "#ffffff",
        "stroke-width": 13,
        "stroke-linecap": "round",
        fill: "none",
      });
    return { w: 480, h: 480, outline: circle(0, 0, 240, {}), body };
  }
  const body =
    path("M-90 150C-40 120 40 120 90 150L140 260H-140Z", { fill: darker(look.tone, 0.2) }) +
    ellipse(0, 262, 146, 26, { fill: sheen(to, look.tone, 20) }) +
    rect(-140, -240, 280, 410, 130, {
      fill: linear(to, 0, [
        [0, darker(look.tone, 0.16)],
        [0.35, lighter(look.tone, 0.45)],
        [1, darker(look.tone, 0.25)],
      ]),
    }) +
    rect(-104, -208, 208, 250, 100, { fill: "#0d1112" }) +
    glass(to, 0, -90, 74, "#2b3336") +
    circle(0, 6, 7, { fill: look.accent }) +
    times(5, (i) => circle(-32 + i * 16, 120, 4, { fill: darker(look.tone, 0.5) }));
  return { w: 300, h: 530, foot: 288, outline: rect(-140, -240, 280, 410, 130, {}), body };
}
