import { random } from "../random.ts";
import { darker, lighter, mix } from "./colour.ts";
import { circle, ellipse, line, linear, path, polygon, radial, rect, slab, times } from "./svg.ts";
import type { Sheet } from "./svg.ts";

export const WIDTH = 1200;
export const HEIGHT = 900;
export const FLOOR = 700;

const papers = [
  "#e3e8dc",
  "#d7e4e2",
  "#ece2d6",
  "#f0e6c8",
  "#d9dde8",
  "#e8d8d4",
  "#cfdccf",
  "#e7e3ee",
  "#f1ede4",
  "#c9d6d9",
];
const deeps = ["#20423a", "#2c3a52", "#5a3b34", "#3f4a35", "#3a3148", "#1f4650"];
const woods = ["#c99f6d", "#a97b4f", "#dcc3a0", "#7a553a"];

export const FLAT_SURFACES = 14;
export const SHELF_SURFACES = 12;

const fill = (to: Sheet, tone: string, angle: number): string =>
  rect(0, 0, WIDTH, HEIGHT, 0, {
    fill: linear(to, angle, [
      [0, lighter(tone, 0.25)],
      [0.55, tone],
      [1, darker(tone, 0.1)],
    ]),
  });

/** Light through a window: slanted panes, brighter than the surface. */
const panes = (x: number, y: number, strength: number): string =>
  times(2, (r) =>
    times(2, (c) => {
      const [px, py] = [x + c * 210 - r * 120, y + r * 250];
      return polygon(
        [
          [px, py],
          [px + 180, py],
          [px + 70, py + 220],
          [px - 110, py + 220],
        ],
        { fill: "#fff8e6", opacity: strength },
      );
    }),
  );

function planks(to: Sheet, tone: string, key: string): string {
  const dice = random(key);
  const board = (i: number): string => {
    const shade = mix(tone, dice.chance(0.5) ? "#ffffff" : "#3a2415", dice.float(0.02, 0.1));
    const y = i * 180 - 20;
    const grain = times(4, (g) => {
      const gy = y + 22 + g * 38 + dice.int(-8, 8);
      const bend = dice.int(-26, 26);
      return path(`M0 ${gy}C300 ${gy + bend} 700 ${gy - bend} 1200 ${gy + bend / 2}`, {
        fill: "none",
        stroke: darker(shade, 0.35),
        "stroke-opacity": 0.13,
        "stroke-width": dice.int(2, 6),
      });
    });
    return (
      rect(0, y, WIDTH, 178, 0, {
        fill: linear(to, 0, [
          [0, lighter(shade, 0.08)],
          [0.6, shade],
          [1, darker(shade, 0.1)],
        ]),
      }) +
      grain +
      line(0, y + 179, WIDTH, y + 179, {
        stroke: darker(shade, 0.55),
        "stroke-width": 3,
        "stroke-opacity": 0.7,
      })
    );
  };
  return times(6, board);
}

function terrazzo(to: Sheet, tone: string): string {
  const dice = random(`terrazzo ${tone}`);
  const hues = ["#b98d6a", "#6f8f83", "#d7b45c", "#8b95a3", "#c9736a"];
  return (
    fill(to, tone, 30) +
    times(70, () =>
      ellipse(dice.int(0, WIDTH), dice.int(0, HEIGHT), dice.int(5, 20), dice.int(4, 12), {
        fill: dice.pick(hues),
        opacity: dice.float(0.25, 0.6).toFixed(2),
        transform: "",
      }),
    )
  );
}

/** A table top seen from above. */
export function flatSurface(to: Sheet, index: number): string {
  const kind = index % FLAT_SURFACES;
  const vignette = rect(0, 0, WIDTH, HEIGHT, 0, {
    fill: radial(
      to,
      [
        [0.55, "#000000", 0],
        [1, "#0a1512", 0.22],
      ],
      0.45,
      0.42,
      0.8,
    ),
  });
  if (kind < 5)
    return (
      fill(to, papers[kind * 2] ?? "#e3e8dc", 40) +
      (kind % 2 ? panes(820, -120, 0.3) : "") +
      vignette
    );
  if (kind < 7) return planks(to, woods[kind - 5] ?? "#c99f6d", `planks ${kind}`) + vignette;
  if (kind === 7) return planks(to, "#dcc3a0", "planks pale") + panes(760, -80, 0.16) + vignette;
  if (kind === 8) return terrazzo(to, "#efece4") + vignette;
  if (kind < 11) {
    const mat = deeps[(kind - 9) * 2] ?? "#20423a";
    return (
      planks(to, woods[kind - 9] ?? "#c99f6d", `under ${kind}`) +
      rect(70, 66, 1066, 776, 34, { fill: "#0a1512", opacity: 0.25 }) +
      rect(62, 54, 1066, 776, 34, {
        fill: linear(to, 45, [
          [0, lighter(mat, 0.14)],
          [1, darker(mat, 0.12)],
        ]),
      }) +
      rect(76, 68, 1038, 748, 26, {
        fill: "none",
        stroke: lighter(mat, 0.28),
        "stroke-width": 3,
        "stroke-dasharray": "14 9",
        opacity: 0.6,
      })
    );
  }
  if (kind === 11) {
    const tone = "#d5d0c3";
    return (
      fill(to, tone, 20) +
      times(45, (i) =>
        line(0, i * 20, WIDTH, i * 20, {
          stroke: darker(tone, 0.35),
          "stroke-opacity": 0.14,
          "stroke-width": 4,
        }),
      ) +
      times(60, (i) =>
        line(i * 20, 0, i * 20, HEIGHT, {
          stroke: "#ffffff",
          "stroke-opacity": 0.22,
          "stroke-width": 4,
        }),
      ) +
      vignette
    );
  }
  const bed = kind === 12 ? "#3b4a63" : "#8fa596";
  return (
    fill(to, bed, 25) +
    times(5, (i) =>
      path(`M${-100 + i * 300} 920C${60 + i * 280} 640 ${-60 + i * 330} 340 ${120 + i * 300} -20`, {
        fill: "none",
        stroke: i % 2 ? darker(bed, 0.35) : lighter(bed, 0.3),
        "stroke-opacity": 0.22,
        "stroke-width": 90,
      }),
    ) +
    vignette
  );
}

function plant(to: Sheet, x: number): string {
  const leaf = (angle: number, size: number, tone: string): string =>
    path(
      `M0 0C${-size * 0.3} ${-size * 0.5} ${-size * 0.12} ${-size} 0 ${-size * 1.15}C${size * 0.12} ${-size} ${size * 0.3} ${-size * 0.5} 0 0Z`,
      { fill: tone, transform: `translate(${x} ${FLOOR - 96}) rotate(${angle})` },
    );
  return (
    `<g opacity="0.8">` +
    [-58, 56, -32, 34, -10, 12]
      .map((a, i) => leaf(a, 150 + (i % 3) * 26, mix("#2f6b4f", "#8fbf7f", i / 6)))
      .join("") +
    polygon(
      [
        [x - 58, FLOOR - 108],
        [x + 58, FLOOR - 108],
        [x + 42, FLOOR + 12],
        [x - 42, FLOOR + 12],
      ],
      {
        fill: linear(to, 0, [
          [0, "#e9c7a8"],
          [0.5, "#cf8e68"],
          [1, "#9c5f42"],
        ]),
      },
    ) +
    "</g>"
  );
}

const books = (x: number): string =>
  ["#39544b", "#c9973f", "#8c3f38", "#d9d3c3"]
    .map((tone, i) =>
      rect(x + i * 30, FLOOR - 150 - (i % 3) * 22 + 8, 27, 158 + (i % 3) * 22, 3, {
        fill: tone,
        opacity: 0.75,
      }),
    )
    .join("");

/** A wall and a table in front of it, for things that stand. */
export function shelfSurface(to: Sheet, index: number): string {
  const kind = index % SHELF_SURFACES;
  const dark = kind % 4 === 3;
  const wall = dark
    ? (deeps[kind % deeps.length] ?? "#20423a")
    : (papers[(kind * 3) % papers.length] ?? "#e3e8dc");
  const wood = kind % 3 === 1;
  const table = wood
    ? (woods[kind % woods.length] ?? "#c99f6d")
    : dark
      ? darker(wall, 0.25)
      : mix(wall, "#ffffff", 0.35);
  const backdrop = rect(0, 0, WIDTH, FLOOR + 10, 0, {
    fill: linear(to, 60, [
      [0, lighter(wall, 0.3)],
      [0.6, wall],
      [1, darker(wall, 0.12)],
    ]),
  });
  const glow = circle(430, 300, 620, {
    fill: radial(to, [
      [0, "#ffffff", dark ? 0.2 : 0.5],
      [1, "#ffffff", 0],
    ]),
  });
  const floor = rect(0, FLOOR - 40, WIDTH, HEIGHT - FLOOR + 40, 0, {
    fill: linear(to, 90, [
      [0, darker(table, 0.12)],
      [0.25, table],
      [1, lighter(table, 0.12)],
    ]),
  });
  const edge = wood
    ? times(5, (i) =>
        path(
          `M0 ${FLOOR - 16 + i * 44}C400 ${FLOOR - 26 + i * 46} 800 ${FLOOR - 2 + i * 42} 1200 ${FLOOR - 14 + i * 45}`,
          { fill: "none", stroke: darker(table, 0.4), "stroke-opacity": 0.16, "stroke-width": 4 },
        ),
      )
    : "";
  const props =
    kind % 6 === 2
      ? plant(to, 1090)
      : kind % 6 === 5
        ? books(40)
        : kind % 6 === 0
          ? panes(840, -60, 0.3)
          : "";
  return backdrop + glow + floor + edge + props;
}

/** Where something stands on the table. */
export const contact = (to: Sheet, cx: number, y: number, half: number): string =>
  ellipse(cx, y + 2, half * 1.14, 30, {
    fill: radial(to, [
      [0, "#08110e", 0.42],
      [0.55, "#08110e", 0.22],
      [1, "#08110e", 0],
    ]),
  }) + slab(cx, y, half * 1.7, 9, 5, { fill: "#08110e", opacity: 0.2 });
