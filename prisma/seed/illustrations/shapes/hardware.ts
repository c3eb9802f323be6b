import { darker, lighter } from "../colour.ts";
import { circle, ellipse, line, linear, path, polygon, radial, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { glass, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type RouterArt = { family: "router"; kind: "antennas" | "mesh" | "switch" };
export type GpuArt = { family: "gpu"; fans: 2 | 3 };
export type ChipArt = { family: "chip"; kind: "cpu" | "ram" | "ssd" | "board" };
export type DroneArt = { family: "drone"; fpv?: boolean };
export type StreamerArt = { family: "streamer"; kind: "box" | "stick" | "puck" };

export function router(to: Sheet, art: RouterArt, look: Look): Figure {
  if (art.kind === "mesh") {
    const pod = (x: number, s: number): string =>
      `<g transform="translate(${x} 0) scale(${s})">${
        path("M-110 -150C-110 -200 110 -200 110 -150V150C110 200 -110 200 -110 150Z", {
          fill: linear(to, 0, [
            [0, darker(look.tone, 0.18)],
            [0.3, lighter(look.tone, 0.5)],
            [1, darker(look.tone, 0.28)],
          ]),
        }) +
        ellipse(0, -156, 106, 30, { fill: lighter(look.tone, 0.55) }) +
        slab(0, 150, 46, 7, 3, { fill: look.accent }) +
        ellipse(0, -156, 60, 15, { fill: darker(look.tone, 0.1), opacity: 0.5 })
      }</g>`;
    const shade = (x: number, s: number): string =>
      `<g transform="translate(${x} 0) scale(${s})">${slab(0, 0, 214, 370, 60, {})}</g>`;
    return {
      w: 620,
      h: 400,
      foot: 186,
      outline: shade(-180, 0.86) + shade(180, 0.86) + shade(0, 1),
      body: pod(-180, 0.86) + pod(180, 0.86) + pod(0, 1),
    };
  }
  if (art.kind === "switch") {
    const [w, h] = [680, 120];
    const port = (i: number): string =>
      rect(-w / 2 + 60 + i * 58, -22, 46, 44, 5, {
        fill: "#0a0d0e",
        stroke: "#59646a",
        "stroke-width": 2,
      }) +
      rect(-w / 2 + 70 + i * 58, 4, 26, 14, 2, { fill: "#c9a64a" }) +
      circle(-w / 2 + 83 + i * 58, -36, 4, { fill: i % 3 ? "#62e08f" : "#ffb14f" });
    const top = polygon(
      [
        [-w / 2 + 4, -h / 2],
        [w / 2 - 4, -h / 2],
        [w / 2 - 60, -h / 2 - 110],
        [-w / 2 + 60, -h / 2 - 110],
      ],
      {
        fill: linear(to, 80, [
          [0, lighter(look.tone, 0.35)],
          [1, look.tone],
        ]),
      },
    );
    const shift = (s: string): string => `<g transform="translate(0 55)">${s}</g>`;
    return {
      w,
      h: h + 110,
      outline: shift(
        slab(0, 0, w, h, 8, {}) +
          polygon(
            [
              [-w / 2 + 4, -h / 2],
              [w / 2 - 4, -h / 2],
              [w / 2 - 60, -h / 2 - 110],
              [-w / 2 + 60, -h / 2 - 110],
            ],
            {},
          ),
      ),
      body: shift(
        top +
          slab(0, 0, w, h, 8, {
            fill: linear(to, 90, [
              [0, look.tone],
              [1, darker(look.tone, 0.4)],
            ]),
          }) +
          times(8, port) +
          circle(w / 2 - 40, 0, 8, { fill: look.accent }),
      ),
    };
  }
  const [w, h] = [580, 110];
  const antenna = (x: number, lean: number): string =>
    `<g transform="rotate(${lean} ${x} -40)">${rect(x - 13, -350, 26, 320, 11, {
      fill: linear(to, 0, [
        [0, darker(look.tone, 0.5)],
        [0.4, lighter(look.tone, 0.12)],
        [1, darker(look.tone, 0.5)],
      ]),
    })}</g>`;
  const top = polygon(
    [
      [-w / 2 + 10, -h / 2],
      [w / 2 - 10, -h / 2],
      [w / 2 - 84, -h / 2 - 120],
      [-w / 2 + 84, -h / 2 - 120],
    ],
    {
      fill: linear(to, 75, [
        [0, lighter(look.tone, 0.28)],
        [1, look.tone],
      ]),
      stroke: look.tone,
      "stroke-width": 12,
      "stroke-linejoin": "round",
    },
  );
  const body =
    antenna(-170, -14) +
    antenna(-60, -4) +
    antenna(60, 4) +
    antenna(170, 14) +
    top +
    times(8, (i) =>
      line(-150 + i * 42, -h / 2 - 96, -190 + i * 54, -h / 2 - 20, {
        stroke: darker(look.tone, 0.5),
        "stroke-width": 7,
        "stroke-linecap": "round",
      }),
    ) +
    slab(0, 0, w, h, 22, {
      fill: linear(to, 90, [
        [0, lighter(look.tone, 0.1)],
        [1, darker(look.tone, 0.5)],
      ]),
    }) +
    times(6, (i) => circle(-80 + i * 32, 10, 5, { fill: i === 4 ? "#ffb14f" : "#7cf0a6" }));
  const shift = (s: string): string => `<g transform="translate(0 140)">${s}</g>`;
  return {
    w: w + 60,
    h: 500,
    foot: h / 2 + 140,
    outline: shift(
      slab(0, 0, w, h, 22, {}) +
        polygon(
          [
            [-w / 2 + 4, -h / 2],
            [w / 2 - 4, -h / 2],
            [w / 2 - 80, -h / 2 - 124],
            [-w / 2 + 80, -h / 2 - 124],
          ],
          {},
        ),
    ),
    body: shift(body),
  };
}

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

export function drone(to: Sheet, art: DroneArt, look: Look): Figure {
  const spots: [number, number][] = [
    [-250, -170],
    [250, -170],
    [-250, 190],
    [250, 190],
  ];
  const arms = spots
    .map(
      ([x, y]) =>
        line(x * 0.2, y * 0.3, x, y, {
          stroke: linear(to, 0, [
            [0, lighter(look.tone, 0.1)],
            [1, darker(look.tone, 0.3)],
          ]),
          "stroke-width": 34,
          "stroke-linecap": "round",
        }) +
        line(x * 0.2, y * 0.3, x, y, {
          stroke: darker(look.tone, 0.12),
          "stroke-width": 30,
          "stroke-linecap": "round",
        }),
    )
    .join("");
  const rotors = spots
    .map(
      ([x, y], i) =>
        circle(x, y, 128, {
          fill: radial(to, [
            [0, "#ffffff", 0],
            [0.8, "#dfe6e6", 0.2],
            [1, "#ffffff", 0.34],
          ]),
        }) +
        (art.fpv
          ? circle(x, y, 132, { fill: "none", stroke: darker(look.tone, 0.3), "stroke-width": 14 })
          : "") +
        ellipse(x, y, 122, 11, {
          fill: "#1a1f21",
          opacity: 0.85,
          transform: `rotate(${25 + i * 40} ${x} ${y})`,
        }) +
        circle(x, y, 24, {
          fill: "#14181a",
          stroke: i < 2 ? look.accent : "#59646a",
          "stroke-width": 4,
        }),
    )
    .join("");
  const body =
    arms +
    path("M-84 -130C-70 -196 70 -196 84 -130L96 120C90 200 -90 200 -96 120Z", {
      fill: sheen(to, look.tone, 40),
    }) +
    path("M-60 -96C-50 -140 50 -140 60 -96L66 60C50 84 -50 84 -66 60Z", {
      fill: lighter(look.tone, 0.14),
    }) +
    rect(-46, -212, 92, 76, 24, { fill: "#1a1f21" }) +
    glass(to, 0, -178, 32, "#3a4346") +
    times(5, (i) => slab(0, 104 + i * 13, 90, 5, 2, { fill: darker(look.tone, 0.5) })) +
    circle(0, -20, 16, { fill: darker(look.tone, 0.3) }) +
    times(4, (i) => circle(-24 + i * 16, 20, 4, { fill: "#62e08f" })) +
    rotors;
  return {
    w: 780,
    h: 620,
    outline:
      slab(0, 0, 190, 340, 60, {}) +
      spots
        .map(([x, y]) => line(0, 0, x, y, { "stroke-linecap": "round" }) + circle(x, y, 60, {}))
        .join(""),
    body,
  };
}

export function streamer(to: Sheet, art: StreamerArt, look: Look): Figure {
  const remote =
    slab(230, 0, 92, 470, 40, { fill: sheen(to, look.tone, 15) }) +
    circle(230, -140, 33, { fill: "#0d1112", stroke: lighter(look.tone, 0.3), "stroke-width": 5 }) +
    times(6, (i) =>
      circle(210 + (i % 2) * 40, -56 + Math.floor(i / 2) * 44, 13, { fill: "#0d1112" }),
    ) +
    slab(230, 140, 20, 80, 10, { fill: "#0d1112" });
  const unit =
    art.kind === "stick"
      ? slab(-120, 0, 130, 380, 26, { fill: sheen(to, "#22282a", 30) }) +
        rect(-152, -244, 64, 60, 4, {
          fill: linear(to, 0, [
            [0, "#dfe4e5"],
            [1, "#8b9599"],
          ]),
        }) +
        slab(-120, 40, 50, 50, 25, { fill: "#333c3f" })
      : art.kind === "puck"
        ? circle(-100, 0, 170, { fill: sheen(to, look.tone, 40) }) +
          circle(-100, 0, 150, { fill: lighter(look.tone, 0.1) }) +
          circle(-100, 0, 26, { fill: look.accent })
        : slab(-110, 0, 340, 340, 70, { fill: sheen(to, "#1d2224", 40) }) +
          slab(-110, 0, 320, 320, 62, { fill: "#252b2e" }) +
          slab(-110, 0, 84, 30, 15, { fill: "#4a5558" });
  return {
    w: 640,
    h: 490,
    outline:
      slab(230, 0, 92, 470, 40, {}) +
      (art.kind === "puck"
        ? circle(-100, 0, 170, {})
        : art.kind === "stick"
          ? slab(-120, 0, 130, 380, 26, {})
          : slab(-110, 0, 340, 340, 70, {})),
    body: unit + remote,
  };
}
