import { darker, lighter } from "../colour.ts";
import { circle, clipped, ellipse, linear, polygon, radial, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import type { Figure, Look } from "./figure.ts";
import { sheen } from "./figure.ts";

export type TowerArt = { family: "tower"; glass?: boolean };
export type MiniArt = { family: "mini"; height?: number; vents?: boolean };
export type NasArt = { family: "nas"; bays: 2 | 4 };

const hues = ["#ff4f81", "#8c6bff", "#3fc5ff", "#56e39f"];

function fan(to: Sheet, cx: number, cy: number, r: number, hue: string): string {
  return (
    circle(cx, cy, r, {
      fill: radial(to, [
        [0, "#0b0f12"],
        [0.7, "#12181c"],
        [0.86, hue, 0.9],
        [1, hue, 0.15],
      ]),
    }) +
    times(7, (i) =>
      ellipse(cx, cy - r * 0.42, r * 0.16, r * 0.36, {
        fill: hue,
        opacity: 0.32,
        transform: `rotate(${i * 51.4} ${cx} ${cy})`,
      }),
    ) +
    circle(cx, cy, r * 0.24, { fill: "#0a0d0f", stroke: hue, "stroke-width": 2 })
  );
}

function windowInside(to: Sheet, accent: string): string {
  const [w, h] = [370, 470];
  return (
    rect(0, 0, w, h, 0, {
      fill: linear(to, 60, [
        [0, "#101619"],
        [1, "#1c262b"],
      ]),
    }) +
    rect(60, 46, 190, 250, 6, { fill: "#17242a" }) +
    times(4, (i) => rect(196 + i * 13, 70, 8, 130, 2, { fill: i % 2 ? accent : "#313d42" })) +
    circle(140, 128, 48, { fill: "#0c1114", stroke: accent, "stroke-width": 5 }) +
    circle(140, 128, 26, { fill: accent, opacity: 0.35 }) +
    rect(46, 238, 262, 66, 8, { fill: "#262f33", stroke: "#414c50", "stroke-width": 2 }) +
    times(2, (i) =>
      circle(120 + i * 104, 271, 27, {
        fill: "#0c1012",
        stroke: hues[i + 1] ?? accent,
        "stroke-width": 3,
      }),
    ) +
    rect(0, 372, w, 98, 0, { fill: "#0d1214" }) +
    fan(to, 326, 98, 38, hues[0] ?? accent) +
    fan(to, 326, 190, 38, hues[2] ?? accent)
  );
}

export function tower(to: Sheet, art: TowerArt, look: Look): Figure {
  const front = look.view === "back";
  const [fw, sw, h] = front ? [270, 120, 470] : [170, 370, 470];
  const face = sheen(to, look.tone, 80);
  const sideSkew = 0.1;
  const frontSkew = -0.22;
  const x0 = -(fw * 0.92 + sw * 0.92) / 2;
  const seam = x0 + fw * 0.92;
  const fans = art.glass
    ? rect(16, 20, fw - 32, h - 40, 10, { fill: "#0d1214" }) +
      times(3, (i) =>
        fan(to, fw / 2, 96 + i * 140, Math.min(64, fw * 0.38), hues[i] ?? look.accent),
      )
    : rect(fw * 0.18, 40, fw * 0.64, 12, 3, { fill: darker(look.tone, 0.5) }) +
      rect(fw * 0.18, 66, fw * 0.64, 12, 3, { fill: darker(look.tone, 0.5) }) +
      times(18, (i) =>
        rect(fw * 0.18, 170 + i * 14, fw * 0.64, 6, 3, { fill: darker(look.tone, 0.42) }),
      ) +
      circle(fw / 2, 118, 10, { fill: look.accent });
  const frontFace = `<g transform="matrix(.92 ${-frontSkew * 0.5} 0 1 ${x0} ${-h / 2 - fw * 0.1})">${rect(0, 0, fw, h, 6, { fill: face }) + fans}</g>`;
  const sideY = -h / 2;
  const inside = art.glass
    ? clipped(
        to,
        rect(10, 12, sw - 20, h - 24, 8, {}),
        windowInside(to, look.accent),
        polygon(
          [
            [0, 0],
            [sw * 0.5, 0],
            [sw * 0.2, h],
            [0, h],
          ],
          { fill: "#ffffff", opacity: 0.06 },
        ),
      )
    : times(11, (i) =>
        rect(sw * 0.3, 60 + i * 15, sw * 0.4, 6, 3, { fill: darker(look.tone, 0.5) }),
      );
  const sideFace = `<g transform="matrix(.92 ${-sideSkew} 0 1 ${seam} ${sideY})">${rect(0, 0, sw, h, 4, { fill: darker(look.tone, 0.35) }) + inside}</g>`;
  const right = seam + sw * 0.92;
  const corners: [number, number][] = [
    [x0, -h / 2 - fw * 0.1],
    [seam, -h / 2],
    [right, -h / 2 - sw * sideSkew],
    [right, h / 2 - sw * sideSkew],
    [seam, h / 2],
    [x0, h / 2 - fw * 0.1],
  ];
  const top = polygon(
    [
      [x0, -h / 2 - fw * 0.1],
      [seam, -h / 2 + 2],
      [right, -h / 2 - sw * sideSkew],
      [x0 + sw * 0.84, -h / 2 - fw * 0.1 - sw * sideSkew - 14],
    ],
    { fill: lighter(look.tone, 0.2) },
  );
  return {
    w: right - x0,
    h: h + 90,
    foot: h / 2,
    outline: polygon(corners, {}),
    body: top + frontFace + sideFace,
  };
}

export function mini(to: Sheet, art: MiniArt, look: Look): Figure {
  const w = 440;
  const h = art.height ?? 120;
  const rise = 118;
  const top = polygon(
    [
      [-w / 2 + 10, -h / 2],
      [w / 2 - 10, -h / 2],
      [w / 2 - 66, -h / 2 - rise],
      [-w / 2 + 66, -h / 2 - rise],
    ],
    {
      fill: linear(to, 70, [
        [0, lighter(look.tone, 0.5)],
        [1, lighter(look.tone, 0.08)],
      ]),
      stroke: lighter(look.tone, 0.3),
      "stroke-width": 14,
      "stroke-linejoin": "round",
    },
  );
  const face = rect(-w / 2, -h / 2 - 8, w, h + 8, 24, {
    fill: linear(to, 90, [
      [0, lighter(look.tone, 0.18)],
      [0.2, look.tone],
      [1, darker(look.tone, 0.35)],
    ]),
  });
  const ports =
    look.view === "back"
      ? times(3, (i) => slab(-130 + i * 46, 4, 30, 12, 5, { fill: "#0b0e10" })) +
        slab(40, 4, 52, 26, 3, { fill: "#0b0e10" }) +
        slab(118, 4, 40, 20, 3, { fill: "#0b0e10" }) +
        circle(-176, 4, 13, { fill: "#0b0e10" })
      : slab(-150, 6, 30, 11, 5, { fill: "#0b0e10" }) +
        slab(-104, 6, 30, 11, 5, { fill: "#0b0e10" }) +
        circle(174, 6, 5, { fill: "#e9fff2" }) +
        circle(-184, 6, 6, { fill: "#0b0e10" });
  const vents = art.vents
    ? times(24, (i) =>
        rect(-w / 2 + 40 + i * 15, h / 2 - 34, 7, 18, 3, { fill: darker(look.tone, 0.55) }),
      )
    : "";
  const emblem = ellipse(0, -h / 2 - rise / 2, 36, 18, {
    fill: darker(look.tone, 0.14),
    opacity: 0.7,
  });
  const shift = (s: string): string => `<g transform="translate(0 ${rise / 2})">${s}</g>`;
  return {
    w,
    h: h + rise,
    outline: shift(
      rect(-w / 2, -h / 2 - 8, w, h + 8, 24, {}) +
        polygon(
          [
            [-w / 2 + 10, -h / 2],
            [w / 2 - 10, -h / 2],
            [w / 2 - 66, -h / 2 - rise],
            [-w / 2 + 66, -h / 2 - rise],
          ],
          {},
        ),
    ),
    body: shift(top + face + ports + vents + emblem),
  };
}

export function nas(to: Sheet, art: NasArt, look: Look): Figure {
  const bay = 96;
  const w = art.bays * bay + 96;
  const h = 380;
  const left = -w / 2;
  const bays = times(art.bays, (i) => {
    const x = left + 26 + i * (bay + 4);
    return (
      rect(x, -h / 2 + 54, bay, h - 96, 6, {
        fill: linear(to, 0, [
          [0, "#191e20"],
          [0.5, "#2b3235"],
          [1, "#14181a"],
        ]),
      }) +
      times(9, (r) => rect(x + 20, -h / 2 + 90 + r * 18, bay - 40, 7, 3, { fill: "#0b0e0f" })) +
      rect(x + 14, h / 2 - 84, bay - 28, 14, 5, { fill: "#3a4245" })
    );
  });
  const lights = times(art.bays + 1, (i) =>
    circle(w / 2 - 28, -h / 2 + 78 + i * 26, 5, { fill: i === 0 ? "#6fb7ff" : "#62e08f" }),
  );
  const body =
    rect(left, -h / 2, w, h, 16, { fill: sheen(to, look.tone, 60) }) +
    (look.view === "back"
      ? fan(to, 0, -20, 92, "#5a666b") +
        times(3, (i) => slab(-60 + i * 60, h / 2 - 46, 40, 22, 3, { fill: "#0b0e0f" }))
      : bays +
        lights +
        circle(w / 2 - 28, h / 2 - 62, 12, {
          fill: "none",
          stroke: look.accent,
          "stroke-width": 4,
        }));
  return { w, h, outline: rect(left, -h / 2, w, h, 16, {}), body };
}
