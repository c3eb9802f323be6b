import { darker, lighter } from "../colour.ts";
import { circle, ellipse, line, linear, path, polygon, radial, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { glass, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type RouterArt = { family: "router"; kind: "antennas" | "mesh" | "switch" };
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
