import { lighter } from "../colour.ts";
import { circle, line, linear, path, polygon, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type GpuArt = { family: "gpu"; fans: 2 | 3 };
export type ChipArt = { family: "chip"; kind: "cpu" | "ram" | "ssd" | "board" };

const blades = (cx: number, cy: number, r: number, tone: string): string =>
  circle(cx, cy, r, { fill: "#0a0d0e" }) +
  times(11, (i) =>
    path(
      `M${cx} ${cy}C${cx + r * 0.3} ${cy - r * 0.5} ${cx + r * 0.1} ${cy - r * 0.9} ${cx - r * 0.12} ${cy - r * 0.95}C${cx - r * 0.02} ${cy - r * 0.6} ${cx - r * 0.06} ${cy - r * 0.3} ${cx} ${cy}Z`,
      { fill: "#353e42", transform: `rotate(${i * 32.7} ${cx} ${cy})` },
    ),
  ) +
  circle(cx, cy, r, { fill: "none", stroke: "#40494c", "stroke-width": 4 }) +
  circle(cx, cy, r * 0.3, { fill: tone, stroke: "#0a0d0e", "stroke-width": 4 });

export function gpu(to: Sheet, art: GpuArt, look: Look): Figure {
  const w = art.fans === 3 ? 780 : 600;
  const h = 320;
  const r = art.fans === 3 ? 112 : 118;
  const gap = w / art.fans;
  const back = look.view === "back";
  const body =
    rect(-w / 2 - 30, -h / 2 - 26, 26, h + 70, 4, {
      fill: linear(to, 0, [
        [0, "#e2e6e7"],
        [1, "#8b9599"],
      ]),
    }) +
    times(3, (i) => rect(-w / 2 - 26, -90 + i * 70, 18, 44, 3, { fill: "#14181a" })) +
    rect(-w / 2 + 70, h / 2 - 4, 250, 26, 3, { fill: "#0d3b2a" }) +
    times(30, (i) => rect(-w / 2 + 76 + i * 8, h / 2 + 4, 5, 18, 0, { fill: "#d8b04e" })) +
    slab(0, 0, w, h, 26, { fill: sheen(to, look.tone, 30) }) +
    (back
      ? polygon(
          [
            [-w * 0.3, -h / 2],
            [-w * 0.1, -h / 2],
            [-w * 0.3, h / 2],
            [-w / 2, h / 2],
          ],
          { fill: lighter(look.tone, 0.15), opacity: 0.5 },
        ) +
        times(22, (i) => rect(w * 0.1 + i * 12, -90, 5, 180, 2, { fill: "#060808" })) +
        slab(-w * 0.18, 0, 140, 8, 4, { fill: look.accent })
      : polygon(
          [
            [-w / 2, -h / 2 + 26],
            [-w / 2 + 26, -h / 2],
            [w / 2 - 26, -h / 2],
            [w / 2, -h / 2 + 26],
            [w / 2 - 60, -h / 2 + 18],
            [-w / 2 + 60, -h / 2 + 18],
          ],
          { fill: look.accent, opacity: 0.85 },
        ) + times(art.fans, (i) => blades(-w / 2 + gap * (i + 0.5), 4, r, look.tone)));
  return { w: w + 60, h: h + 60, outline: slab(-4, 6, w + 40, h + 10, 26, {}), body };
}

export function chip(to: Sheet, art: ChipArt, look: Look): Figure {
  if (art.kind === "cpu") {
    const s = 440;
    const gold = { fill: "#d8b04e" };
    const edge = times(14, (i) =>
      [-1, 1]
        .map(
          (side) =>
            slab(side * (s / 2 - 22), -s / 2 + 48 + i * 27, 16, 10, 2, gold) +
            slab(-s / 2 + 48 + i * 27, side * (s / 2 - 22), 10, 16, 2, gold),
        )
        .join(""),
    );
    const lid = linear(to, 40, [
      [0, "#f4f6f6"],
      [0.5, "#b9c1c3"],
      [1, "#8a9598"],
    ]);
    const body =
      slab(0, 0, s, s, 10, {
        fill: linear(to, 45, [
          [0, "#1f5a41"],
          [1, "#123b2b"],
        ]),
      }) +
      edge +
      (look.view === "back"
        ? times(11, (r) => times(11, (c) => circle(-160 + c * 32, -160 + r * 32, 9, gold)))
        : slab(0, 0, s - 100, s - 100, 22, { fill: "#7b868a" }) +
          slab(0, -4, s - 112, s - 112, 18, { fill: lid }) +
          slab(-40, -60, 150, 16, 3, { fill: "#5f6a6e", opacity: 0.7 }) +
          slab(-60, -26, 110, 10, 3, { fill: "#5f6a6e", opacity: 0.5 }) +
          slab(-20, 60, 190, 10, 3, { fill: "#5f6a6e", opacity: 0.5 }) +
          slab(-50, 84, 130, 10, 3, { fill: "#5f6a6e", opacity: 0.5 })) +
      polygon(
        [
          [-s / 2 + 10, s / 2 - 10],
          [-s / 2 + 36, s / 2 - 10],
          [-s / 2 + 10, s / 2 - 36],
        ],
        gold,
      );
    return { w: s, h: s, outline: slab(0, 0, s, s, 10, {}), body };
  }
  if (art.kind === "ram") {
    const stick = (y: number): string =>
      rect(-360, y - 70, 720, 150, 6, { fill: "#0f3628" }) +
      times(70, (i) =>
        i > 33 && i < 37 ? "" : rect(-352 + i * 10, y + 54, 7, 26, 0, { fill: "#d8b04e" }),
      ) +
      path(`M-366 ${y - 60}L-330 ${y - 92}H330L366 ${y - 60}V${y + 44}H-366Z`, {
        fill: sheen(to, look.tone, 20),
      }) +
      rect(-330, y - 92, 660, 18, 4, {
        fill: linear(to, 0, [
          [0, "#ff5d8f"],
          [0.35, "#8c6bff"],
          [0.7, "#3fc5ff"],
          [1, "#62e3a5"],
        ]),
        opacity: look.view === "back" ? 0.25 : 1,
      }) +
      polygon(
        [
          [-240, y - 60],
          [-60, y - 60],
          [-150, y + 30],
          [-330, y + 30],
        ],
        { fill: "#ffffff", opacity: 0.08 },
      ) +
      slab(110, y - 12, 200, 22, 4, { fill: lighter(look.tone, 0.35), opacity: 0.6 });
    return {
      w: 740,
      h: 420,
      outline: slab(0, -116, 720, 168, 8, {}) + slab(0, 104, 720, 168, 8, {}),
      body: stick(-110) + stick(110),
    };
  }
  if (art.kind === "ssd") {
    const [w, h] = [720, 210];
    const body =
      slab(0, 0, w, h, 6, {
        fill: linear(to, 10, [
          [0, "#12181a"],
          [1, "#1f2a2d"],
        ]),
      }) +
      circle(w / 2, 0, 20, { fill: "#c9d0d1" }) +
      times(26, (i) =>
        i > 17 && i < 21 ? "" : rect(-w / 2 - 8, -96 + i * 7.4, 34, 5, 0, { fill: "#d8b04e" }),
      ) +
      (look.view === "back"
        ? times(3, (i) =>
            slab(-180 + i * 170, 0, 130, 130, 6, {
              fill: "#0a0d0e",
              stroke: "#333c3f",
              "stroke-width": 2,
            }),
          )
        : slab(-6, 0, w - 110, h - 36, 4, { fill: sheen(to, look.tone, 20) }) +
          slab(-150, -24, 260, 30, 5, { fill: lighter(look.tone, 0.5), opacity: 0.75 }) +
          slab(-190, 26, 180, 14, 4, { fill: lighter(look.tone, 0.4), opacity: 0.5 }) +
          slab(200, 0, 120, 120, 8, { fill: look.accent, opacity: 0.8 }));
    return { w: w + 20, h, outline: slab(0, 0, w, h, 6, {}), body };
  }
  const [w, h] = [560, 600];
  const body =
    slab(0, 0, w, h, 10, {
      fill: linear(to, 60, [
        [0, "#1c2427"],
        [1, "#10161a"],
      ]),
    }) +
    times(9, (i) =>
      line(-w / 2 + 40 + i * 58, -h / 2 + 20, -w / 2 + 10 + i * 66, h / 2 - 20, {
        stroke: "#33433f",
        "stroke-width": 2,
      }),
    ) +
    slab(-40, -120, 170, 170, 8, { fill: "#c4ccce", stroke: "#59646a", "stroke-width": 8 }) +
    slab(-40, -120, 120, 120, 4, { fill: "#0f3628" }) +
    times(4, (i) => slab(150 + i * 28, -110, 16, 300, 4, { fill: i % 2 ? "#0a0d0e" : "#3a464a" })) +
    rect(-w / 2 + 20, -h / 2 + 20, 100, 250, 10, { fill: sheen(to, look.tone, 40) }) +
    rect(-w / 2 + 130, -h / 2 + 18, 240, 50, 8, { fill: sheen(to, look.tone, 20) }) +
    times(2, (i) =>
      slab(-40, 80 + i * 120, 420, 22, 4, {
        fill: "#0a0d0e",
        stroke: "#7d888b",
        "stroke-width": 3,
      }),
    ) +
    slab(150, 200, 150, 130, 10, { fill: sheen(to, look.tone, 60) }) +
    slab(150, 200, 80, 8, 4, { fill: look.accent });
  return { w, h, outline: slab(0, 0, w, h, 10, {}), body };
}
