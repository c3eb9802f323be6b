import { darker, lighter } from "./colour.ts";
import { circle, feather, group, line, linear, path, rect, slab, times } from "./svg.ts";
import type { Sheet } from "./svg.ts";
import { controller } from "./shapes/gaming.ts";
import type { Family, Figure } from "./shapes/index.ts";
import { sheen } from "./shapes/figure.ts";

const laid = (x: number, y: number, turn: number, outline: string, body: string): string =>
  group(`translate(${x + 9} ${y + 14}) rotate(${turn})`, feather(outline, 16, 0.4)) +
  group(`translate(${x} ${y}) rotate(${turn})`, body);

/** The retail box from above, its own picture on the lid. */
export function retailBox(
  to: Sheet,
  x: number,
  y: number,
  turn: number,
  lid: string,
  figure: Figure,
  wide: boolean,
): string {
  const [w, h] = wide ? [470, 330] : [310, 470];
  const scale = Math.min((w - 70) / figure.w, (h - 90) / figure.h);
  const body =
    rect(-w / 2 + 4, -h / 2 + 10, w, h, 8, { fill: darker(lid, 0.4) }) +
    slab(0, 0, w, h, 8, {
      fill: linear(to, 35, [
        [0, lighter(lid, 0.25)],
        [1, darker(lid, 0.06)],
      ]),
    }) +
    group(`translate(6 10) scale(${scale.toFixed(3)})`, feather(figure.outline, 14, 0.3)) +
    group(`scale(${scale.toFixed(3)})`, figure.body) +
    line(-w / 2, -h / 2 + 1, w / 2, -h / 2 + 1, {
      stroke: "#ffffff",
      "stroke-opacity": 0.5,
      "stroke-width": 2,
    });
  return laid(x, y, turn, slab(0, 0, w, h, 8, {}), body);
}

function cable(tone: string): string {
  const ring = times(4, (i) =>
    circle(i * 3 - 4, i * 2, 62 - i * 5, {
      fill: "none",
      stroke: i % 2 ? darker(tone, 0.12) : tone,
      "stroke-width": 9,
    }),
  );
  return (
    path("M56 20C110 40 96 104 150 108", {
      fill: "none",
      stroke: tone,
      "stroke-width": 9,
      "stroke-linecap": "round",
    }) +
    rect(146, 98, 44, 20, 7, { fill: darker(tone, 0.08) }) +
    rect(188, 102, 15, 12, 3, { fill: "#b9c1c3" }) +
    ring +
    slab(-62, 8, 16, 40, 6, { fill: "#2b3235" })
  );
}

const plug = (to: Sheet, tone: string): string =>
  rect(-16, -74, 10, 34, 3, { fill: "#c3cacb" }) +
  rect(10, -74, 10, 34, 3, { fill: "#c3cacb" }) +
  slab(0, 0, 104, 104, 24, { fill: sheen(to, tone, 40) }) +
  slab(0, 34, 30, 9, 4, { fill: "#1b2022" });

const cap = (to: Sheet): string =>
  circle(0, 0, 72, { fill: sheen(to, "#2b3133", 40) }) +
  circle(0, 0, 56, { fill: "none", stroke: "#4b5558", "stroke-width": 4 }) +
  slab(-40, 0, 16, 46, 5, { fill: "#0f1314" }) +
  slab(40, 0, 16, 46, 5, { fill: "#0f1314" });

const battery = (to: Sheet): string =>
  slab(0, 0, 92, 128, 10, { fill: sheen(to, "#262c2e", 40) }) +
  rect(-36, -50, 72, 44, 4, { fill: "#d7dcdc", opacity: 0.8 }) +
  times(4, (i) => rect(-32 + i * 18, 50, 11, 9, 1, { fill: "#d8b04e" }));

const remote = (to: Sheet): string =>
  slab(0, 0, 66, 250, 26, { fill: sheen(to, "#23292b", 20) }) +
  circle(0, -74, 21, { fill: "none", stroke: "#56625f", "stroke-width": 6 }) +
  times(8, (i) => circle(-14 + (i % 2) * 28, -24 + Math.floor(i / 2) * 28, 8, { fill: "#4c575a" }));

const stylus = (to: Sheet): string =>
  slab(0, 0, 330, 17, 8, {
    fill: linear(to, 90, [
      [0, "#ffffff"],
      [1, "#c3c8c6"],
    ]),
  }) + rect(150, -5, 26, 10, 4, { fill: "#9aa3a3" });

const screws = (): string =>
  times(5, (i) =>
    circle((i * 37) % 90, (i * 53) % 70, 9, {
      fill: "#c3cacb",
      stroke: "#6b7679",
      "stroke-width": 3,
    }),
  );

/** What tends to lie beside a device of this family when it is sold. */
export function accessories(to: Sheet, family: Family, pale: boolean, variant: number): string {
  const tone = pale ? "#f4f5f2" : "#262c2e";
  const cord = laid(330, 690, variant % 2 ? -12 : 18, circle(0, 0, 60, {}), cable(tone));
  const brick = laid(150, 740, -8, slab(0, 0, 104, 104, 24, {}), plug(to, tone));
  const extra: Partial<Record<Family, string>> = {
    camera:
      laid(170, 740, 6, circle(0, 0, 72, {}), cap(to)) +
      laid(330, 760, -16, slab(0, 0, 92, 128, 10, {}), battery(to)),
    lens: laid(190, 740, 6, circle(0, 0, 72, {}), cap(to)),
    drone:
      laid(180, 740, 10, slab(0, 0, 92, 128, 10, {}), battery(to)) +
      laid(310, 750, -6, slab(0, 0, 92, 128, 10, {}), battery(to)),
    console: laid(230, 720, -10, slab(0, 0, 300, 110, 50, {}), controller(to, "#e9ecec", 0.78)),
    tv: laid(250, 720, -64, slab(0, 0, 66, 250, 26, {}), remote(to)),
    tablet: laid(270, 770, -10, slab(0, 0, 330, 17, 8, {}), stylus(to)) + brick,
    chip: laid(200, 740, 0, slab(40, 30, 60, 50, 10, {}), screws()),
    gpu: cord,
  };
  return extra[family] ?? cord + brick;
}
