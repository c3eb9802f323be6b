import { random } from "../random.ts";
import type { Random } from "../random.ts";
import { circle, clipped, ellipse, line, path, radial, times } from "./svg.ts";
import type { Sheet } from "./svg.ts";
import type { Figure } from "./shapes/index.ts";

/** How much life shows, from none to broken; one step per condition grade. */
export type Wear = 0 | 1 | 2 | 3 | 4;

const scratch = (dice: Random, x: number, y: number, strength: number): string => {
  const angle = dice.float(-1.1, 0.5);
  const length = dice.float(22, 95);
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const curve = `M${x.toFixed(0)} ${y.toFixed(0)}q${(dx / 2 + dice.int(-8, 8)).toFixed(0)} ${(dy / 2 + dice.int(-8, 8)).toFixed(0)} ${dx.toFixed(0)} ${dy.toFixed(0)}`;
  return (
    path(curve, {
      fill: "none",
      stroke: "#ffffff",
      "stroke-opacity": strength.toFixed(2),
      "stroke-width": dice.float(0.8, 1.7),
      "stroke-linecap": "round",
    }) +
    path(curve, {
      fill: "none",
      stroke: "#0a1010",
      "stroke-opacity": (strength * 0.6).toFixed(2),
      "stroke-width": 0.8,
      transform: "translate(1.2 1.4)",
    })
  );
};

function cracks(dice: Random, cx: number, cy: number, reach: number): string {
  const rays = times(13, (i) => {
    const angle = (i / 13) * Math.PI * 2 + dice.float(-0.2, 0.2);
    const length = reach * dice.float(0.35, 1);
    const bend = angle + dice.float(-0.3, 0.3);
    const [mx, my] = [cx + Math.cos(angle) * length * 0.5, cy + Math.sin(angle) * length * 0.5];
    const [ex, ey] = [mx + Math.cos(bend) * length * 0.5, my + Math.sin(bend) * length * 0.5];
    const d = `M${cx.toFixed(0)} ${cy.toFixed(0)}L${mx.toFixed(0)} ${my.toFixed(0)}L${ex.toFixed(0)} ${ey.toFixed(0)}`;
    return path(d, {
      fill: "none",
      stroke: "#f4fbff",
      "stroke-opacity": 0.8,
      "stroke-width": dice.float(0.8, 2.2),
    });
  });
  const rings = times(3, (i) =>
    circle(cx, cy, reach * (0.1 + i * 0.13), {
      fill: "none",
      stroke: "#f4fbff",
      "stroke-opacity": 0.45,
      "stroke-width": 1.2,
      "stroke-dasharray": "22 12 8 18",
    }),
  );
  return circle(cx, cy, reach * 0.06, { fill: "#0a0d0e" }) + rings + rays;
}

/** Marks of use on a figure, in its own coordinates and inside its outline. */
export function marks(
  to: Sheet,
  figure: Figure,
  wear: Wear,
  key: string,
  shatters: boolean,
): string {
  if (wear === 0) return "";
  const dice = random(`wear ${key}`);
  const { w, h } = figure;
  const spot = (): [number, number] => [
    dice.float(-w * 0.46, w * 0.4),
    dice.float(-h * 0.46, h * 0.42),
  ];
  const count = [0, 3, 7, 18, 24][wear] ?? 0;
  const strength = [0, 0.22, 0.38, 0.6, 0.55][wear] ?? 0;
  const lines = times(count, () => scratch(dice, ...spot(), strength));
  const dents = times(wear >= 3 ? 3 : 0, () => {
    const [x, y] = [
      dice.chance(0.5) ? -w / 2 + dice.int(0, 8) : w / 2 - dice.int(0, 8),
      dice.float(-h * 0.45, h * 0.45),
    ];
    return ellipse(x, y, dice.int(9, 16), dice.int(12, 26), {
      fill: radial(to, [
        [0, "#0a0d0e", 0.75],
        [0.7, "#0a0d0e", 0.35],
        [1, "#ffffff", 0.35],
      ]),
    });
  });
  const nicks = times(wear >= 2 ? 3 : 0, () => {
    const x = dice.float(-w * 0.42, w * 0.42);
    return line(x, -h / 2 + 2, x + dice.int(6, 18), -h / 2 + 3, {
      stroke: "#ffffff",
      "stroke-opacity": 0.7,
      "stroke-width": 3.5,
      "stroke-linecap": "round",
    });
  });
  const broken =
    wear === 4 && shatters ? cracks(dice, -w * 0.2, -h * 0.18, Math.min(w, h) * 0.62) : "";
  return clipped(to, figure.outline, lines, nicks, dents, broken);
}

/** The loop that a seller draws around the worst spot. */
export function markerLoop(cx: number, cy: number, r: number, key: string): string {
  const dice = random(`loop ${key}`);
  const hue = dice.pick(["#e8402f", "#f2c230", "#e8402f", "#2f9de8"]);
  const d = `M${cx - r} ${cy + 6}C${cx - r * 0.9} ${cy - r * 1.1} ${cx + r * 1.05} ${cy - r * 1.05} ${cx + r} ${cy}C${cx + r * 0.95} ${cy + r} ${cx - r * 0.9} ${cy + r * 0.95} ${cx - r * 1.02} ${cy - 12}`;
  return path(d, {
    fill: "none",
    stroke: hue,
    "stroke-width": 7,
    "stroke-linecap": "round",
    opacity: 0.9,
  });
}
