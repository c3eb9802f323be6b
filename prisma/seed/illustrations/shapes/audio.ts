import { darker, lighter } from "../colour.ts";
import { circle, ellipse, line, linear, path, radial, rect, slab, times } from "../svg.ts";
import type { Sheet } from "../svg.ts";
import { barrel, sheen } from "./figure.ts";
import type { Figure, Look } from "./figure.ts";

export type HeadphonesArt = { family: "headphones"; open?: boolean };
export type EarbudsArt = { family: "earbuds"; stem?: boolean };
export type SpeakerArt = {
  family: "speaker";
  kind: "portable" | "bookshelf" | "smart" | "soundbar";
};
export type TurntableArt = { family: "turntable" };

export function headphones(to: Sheet, art: HeadphonesArt, look: Look): Figure {
  const dark = darker(look.tone, 0.35);
  const band = "M-206 96C-226 -190 -112 -292 0 -292S226 -190 206 96";
  const cup = (x: number, flip: number): string => {
    const grille = art.open
      ? times(9, (i) =>
          line(x - 50, 70 + i * 22, x + 50, 70 + i * 22, {
            stroke: "#0c1011",
            "stroke-width": 7,
            "stroke-linecap": "round",
          }),
        )
      : slab(x, 160, 92, 172, 46, {
          fill: linear(to, flip > 0 ? 20 : 160, [
            [0, lighter(look.tone, 0.3)],
            [1, darker(look.tone, 0.2)],
          ]),
        });
    return (
      slab(x - flip * 58, 160, 80, 222, 40, {
        fill: linear(to, 0, [
          [0, "#15191b"],
          [0.5, "#2b3133"],
          [1, "#111517"],
        ]),
      }) +
      slab(x, 160, 142, 250, 68, { fill: sheen(to, look.tone, flip > 0 ? 30 : 140) }) +
      grille
    );
  };
  const arm = (x: number): string =>
    rect(x - 9, -20, 18, 130, 9, {
      fill: linear(to, 0, [
        [0, "#d5dadb"],
        [0.5, "#8d9799"],
        [1, "#4d5659"],
      ]),
    });
  const body =
    path(band, { fill: "none", stroke: dark, "stroke-width": 40, "stroke-linecap": "round" }) +
    path(band, {
      fill: "none",
      stroke: linear(to, 10, [
        [0, lighter(look.tone, 0.25)],
        [0.5, look.tone],
        [1, darker(look.tone, 0.3)],
      ]),
      "stroke-width": 30,
      "stroke-linecap": "round",
    }) +
    path("M-150 -176C-110 -254 -54 -268 0 -268S110 -254 150 -176", {
      fill: "none",
      stroke: lighter(dark, 0.12),
      "stroke-width": 22,
      "stroke-linecap": "round",
    }) +
    arm(-208) +
    arm(208) +
    cup(-208, -1) +
    cup(208, 1);
  const outline =
    path(band, { fill: "none", "stroke-width": 60, "fill-opacity": 0 }) +
    slab(-208, 160, 142, 250, 68, {}) +
    slab(208, 160, 142, 250, 68, {});
  return { w: 560, h: 600, outline, body };
}

export function earbuds(to: Sheet, art: EarbudsArt, look: Look): Figure {
  const bud = (x: number, flip: number): string =>
    `<g transform="translate(${x} -50) scale(${flip} 1)">` +
    ellipse(30, -20, 36, 26, { fill: "#2a2f31", transform: "rotate(24 30 -20)" }) +
    circle(-8, -26, 54, { fill: sheen(to, look.tone, 40) }) +
    (art.stem
      ? rect(-34, -30, 42, 150, 21, {
          fill: linear(to, 0, [
            [0, lighter(look.tone, 0.3)],
            [1, darker(look.tone, 0.25)],
          ]),
        }) + rect(-30, 104, 34, 10, 4, { fill: "#9aa3a4" })
      : circle(-16, -22, 26, { fill: darker(look.tone, 0.2) })) +
    ellipse(-22, -44, 16, 9, { fill: "#ffffff", opacity: 0.45, transform: "rotate(-30 -22 -44)" }) +
    "</g>";
  const body =
    path("M-150 40V-60A80 80 0 0 1 -70 -140H70A80 80 0 0 1 150 -60V40Z", {
      fill: darker(look.tone, 0.12),
      transform: "translate(0 -10)",
    }) +
    path("M-128 40V-54A66 66 0 0 1 -62 -120H62A66 66 0 0 1 128 -54V40Z", {
      fill: darker(look.tone, 0.5),
      transform: "translate(0 -10)",
    }) +
    bud(-66, 1) +
    bud(66, -1) +
    rect(-160, 34, 320, 178, 74, { fill: sheen(to, look.tone, 60) }) +
    rect(-160, 34, 320, 40, 20, { fill: lighter(look.tone, 0.3), opacity: 0.6 }) +
    circle(0, 128, 6, { fill: look.view === "on" ? "#6be58e" : look.accent }) +
    ellipse(-80, 150, 34, 50, { fill: "#ffffff", opacity: 0.12 });
  return { w: 320, h: 400, outline: slab(0, 30, 320, 360, 90, {}), body };
}

function grille(x: number, y: number, w: number, h: number, tone: string): string {
  return times(Math.floor(h / 11), (r) =>
    line(x, y + r * 11 + 5, x + w, y + r * 11 + 5, {
      stroke: darker(tone, 0.5),
      "stroke-width": 4,
      "stroke-dasharray": "4 6",
      "stroke-dashoffset": r % 2 ? 5 : 0,
      opacity: 0.7,
    }),
  );
}

const driver = (to: Sheet, cx: number, cy: number, r: number): string =>
  circle(cx, cy, r, { fill: "#191e20", stroke: "#4b5558", "stroke-width": 4 }) +
  circle(cx, cy, r * 0.84, {
    fill: radial(to, [
      [0, "#454f52"],
      [0.5, "#1d2325"],
      [0.9, "#31393c"],
      [1, "#101415"],
    ]),
  }) +
  circle(cx - r * 0.04, cy - r * 0.04, r * 0.3, {
    fill: radial(
      to,
      [
        [0, "#6c777a"],
        [1, "#161b1d"],
      ],
      0.35,
      0.35,
    ),
  });

export function speaker(to: Sheet, art: SpeakerArt, look: Look): Figure {
  if (art.kind === "bookshelf") {
    const box = (x: number): string =>
      rect(x, -240, 230, 480, 10, { fill: sheen(to, look.tone, 70) }) +
      rect(x + 8, -232, 214, 464, 6, { fill: darker(look.tone, 0.3), opacity: 0.5 }) +
      driver(to, x + 115, -120, 46) +
      driver(to, x + 115, 70, 94) +
      circle(x + 115, 205, 9, { fill: look.accent });
    return {
      w: 520,
      h: 480,
      outline: rect(-260, -240, 230, 480, 10, {}) + rect(30, -240, 230, 480, 10, {}),
      body: box(-260) + box(30),
    };
  }
  if (art.kind === "soundbar") {
    const [w, h] = [860, 104];
    return {
      w,
      h,
      outline: slab(0, 0, w, h, 30, {}),
      body:
        slab(0, 0, w, h, 30, {
          fill: linear(to, 90, [
            [0, lighter(look.tone, 0.25)],
            [0.25, look.tone],
            [1, darker(look.tone, 0.45)],
          ]),
        }) +
        grille(-w / 2 + 24, -30, w - 48, 74, look.tone) +
        slab(0, -h / 2 + 12, 90, 6, 3, { fill: "#ffffff", opacity: 0.4 }) +
        circle(w / 2 - 40, 26, 5, { fill: "#7ce7ff" }),
    };
  }
  if (art.kind === "smart") {
    const body =
      path("M-150 -190C-150 -250 150 -250 150 -190L166 150C170 250 -170 250 -166 150Z", {
        fill: barrel(to, look.tone),
      }) +
      grille(-146, -170, 292, 370, look.tone) +
      ellipse(0, -208, 132, 34, { fill: lighter(look.tone, 0.2) }) +
      ellipse(0, -208, 96, 22, { fill: "#0d1113" }) +
      ellipse(0, -208, 70, 14, {
        fill: linear(to, 0, [
          [0, "#8c6bff"],
          [0.5, "#3fc5ff"],
          [1, "#56e39f"],
        ]),
        opacity: look.view === "on" ? 1 : 0.55,
      });
    return { w: 340, h: 470, foot: 224, outline: slab(0, 0, 320, 440, 100, {}), body };
  }
  const [w, h] = [640, 270];
  const body =
    slab(0, 0, w, h, 128, {
      fill: linear(to, 90, [
        [0, lighter(look.tone, 0.28)],
        [0.35, look.tone],
        [1, darker(look.tone, 0.5)],
      ]),
    }) +
    grille(-w / 2 + 60, -h / 2 + 24, w - 120, h - 48, look.tone) +
    ellipse(-w / 2 + 44, 0, 34, 96, { fill: "#15191b" }) +
    ellipse(w / 2 - 44, 0, 34, 96, { fill: "#15191b" }) +
    ellipse(w / 2 - 44, 0, 22, 70, {
      fill: radial(to, [
        [0, "#4d575a"],
        [1, "#1a1f21"],
      ]),
    }) +
    slab(0, 10, 150, 58, 10, { fill: look.accent }) +
    slab(0, 10, 96, 12, 6, { fill: "#ffffff", opacity: 0.85 });
  return { w, h, outline: slab(0, 0, w, h, 128, {}), body };
}

export function turntable(to: Sheet, _art: TurntableArt, look: Look): Figure {
  const [w, h] = [620, 480];
  const grooves = times(9, (i) =>
    circle(-70, 0, 180 - i * 13, {
      fill: "none",
      stroke: "#ffffff",
      "stroke-opacity": 0.05 + (i % 3) * 0.02,
      "stroke-width": 2,
    }),
  );
  const body =
    slab(0, 0, w, h, 22, { fill: sheen(to, look.tone, 30) }) +
    circle(-70, 0, 212, {
      fill: linear(to, 40, [
        [0, "#eef1f1"],
        [1, "#79868a"],
      ]),
    }) +
    circle(-70, 0, 198, { fill: "#0c0f10" }) +
    grooves +
    path("M-70 0L-180 -150A186 186 0 0 1 -110 -180Z", { fill: "#ffffff", opacity: 0.08 }) +
    circle(-70, 0, 62, { fill: look.accent }) +
    circle(-70, 0, 8, { fill: "#eef1f1" }) +
    circle(230, -150, 50, { fill: "#1a1f21", stroke: "#5a6669", "stroke-width": 6 }) +
    path("M230 -150L214 90L120 150", {
      fill: "none",
      stroke: "#d8dddd",
      "stroke-width": 13,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    }) +
    rect(86, 132, 56, 34, 6, { fill: "#1a1f21", transform: "rotate(-32 114 149)" }) +
    rect(250, 60, 22, 130, 11, { fill: darker(look.tone, 0.5) }) +
    slab(261, 130, 40, 18, 6, { fill: "#d8dddd" }) +
    circle(-264, 196, 22, { fill: "#d8dddd" });
  return { w, h, outline: slab(0, 0, w, h, 22, {}), body };
}
