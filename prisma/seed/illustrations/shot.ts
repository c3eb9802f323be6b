import { luminance, mix } from "./colour.ts";
import { accessories, retailBox } from "./props.ts";
import { paint } from "./shapes/index.ts";
import type { Art, Family, Figure, Look, View } from "./shapes/index.ts";
import {
  contact,
  FLAT_SURFACES,
  flatSurface,
  FLOOR,
  HEIGHT,
  SHELF_SURFACES,
  shelfSurface,
  WIDTH,
} from "./surfaces.ts";
import { document, feather, group, sheet } from "./svg.ts";
import type { Sheet } from "./svg.ts";
import { markerLoop, marks } from "./wear.ts";
import type { Wear } from "./wear.ts";

/** One picture. Equal shots are the same file, whichever listings use them. */
export type Shot = {
  kind: "hero" | "back" | "on" | "detail" | "kit";
  art: Art;
  tone: string;
  accent: string;
  wallpaper: number;
  surface: number;
  wear: Wear;
};

const standing: ReadonlySet<Family> = new Set<Family>([
  "laptop",
  "monitor",
  "tv",
  "all-in-one",
  "tower",
  "mini",
  "nas",
  "camera",
  "lens",
  "speaker",
  "console",
  "router",
  "home",
]);

/** Breaks like glass when dropped; the rest only gets scratches and dents. */
const shattering: ReadonlySet<Family> = new Set<Family>([
  "phone",
  "tablet",
  "laptop",
  "monitor",
  "tv",
  "all-in-one",
  "watch",
  "handheld",
]);

const isFlat = (art: Art, view: View): boolean => {
  if (art.family === "laptop" || art.family === "lens") return view === "back";
  if (art.family === "home") return art.kind === "vacuum" || art.kind === "dial";
  if (art.family === "camera" && (art.body === "action" || art.body === "instant")) return true;
  return !standing.has(art.family);
};

const fit = (figure: Figure, w: number, h: number): number => Math.min(w / figure.w, h / figure.h);

/** Only wear that a photo of the whole device would show. */
const visible = (wear: Wear): Wear => (wear >= 3 ? wear : 0);

const worn = (to: Sheet, figure: Figure, shot: Shot, wear: Wear, side: string): string =>
  marks(
    to,
    figure,
    wear,
    `${shot.art.family} ${shot.tone} ${wear} ${side}`,
    shattering.has(shot.art.family),
  );

type Place = { x: number; y: number; scale: number; turn: number };

function lay(to: Sheet, figure: Figure, at: Place, shot: Shot, wear: Wear, side = ""): string {
  const put = `rotate(${at.turn}) scale(${at.scale.toFixed(3)})`;
  return (
    group(
      `translate(${at.x + 16} ${at.y + 26}) ${put}`,
      feather(figure.outline, 30 / at.scale, 0.5),
    ) + group(`translate(${at.x} ${at.y}) ${put}`, figure.body, worn(to, figure, shot, wear, side))
  );
}

function stand(to: Sheet, figure: Figure, scale: number, shot: Shot): string {
  const ground = FLOOR + 40;
  const y = ground - (figure.foot ?? figure.h / 2) * scale;
  const put = `scale(${scale.toFixed(3)})`;
  return (
    group(`translate(${WIDTH / 2 + 10} ${y}) ${put}`, feather(figure.outline, 46, 0.09)) +
    contact(to, WIDTH / 2, ground, (figure.w * scale) / 2) +
    group(
      `translate(${WIDTH / 2} ${y}) ${put}`,
      figure.body,
      worn(to, figure, shot, visible(shot.wear), ""),
    )
  );
}

const look = (shot: Shot, view: View): Look => ({
  tone: shot.tone,
  accent: shot.accent,
  wallpaper: shot.wallpaper,
  view,
});

function whole(to: Sheet, shot: Shot, view: View): string {
  const figure = paint(to, shot.art, look(shot, view));
  if (!isFlat(shot.art, view)) {
    return stand(to, figure, fit(figure, 860, 600), shot);
  }
  const turn = ((shot.surface * 7 + shot.wallpaper * 3) % 23) - 11;
  const tall = shot.art.family === "watch" ? 1040 : 700;
  const place = { x: WIDTH / 2, y: HEIGHT / 2, scale: fit(figure, 830, tall), turn };
  return lay(to, figure, place, shot, visible(shot.wear));
}

/** Phones are shown from both sides at once. */
function pair(to: Sheet, shot: Shot): string {
  const back = paint(to, shot.art, look(shot, "back"));
  const front = paint(to, shot.art, look(shot, "front"));
  const tilt = 6 + (shot.surface % 4) * 2;
  return (
    lay(to, back, { x: 432, y: 440, scale: 1.1, turn: -tilt }, shot, visible(shot.wear), "back") +
    lay(to, front, { x: 768, y: 462, scale: 1.1, turn: tilt - 3 }, shot, visible(shot.wear))
  );
}

/** So close that the surface shows; sellers circle what they disclose. */
function detail(to: Sheet, shot: Shot): string {
  const { family } = shot.art;
  const rear = family === "phone" || family === "tablet" || (family === "laptop" && shot.wear < 4);
  const figure = paint(to, shot.art, look(shot, rear ? "back" : "front"));
  const scale = fit(figure, 830, 700) * 2.1;
  const [halfW, halfH] = [(figure.w * scale) / 2, (figure.h * scale) / 2];
  const low = family === "headphones" || family === "console";
  const at = { x: 250 + halfW, y: low ? 760 - halfH : 220 + halfH, scale, turn: -4 };
  const loop =
    shot.wear >= 2 && (shot.surface + shot.wear) % 2 === 0
      ? markerLoop(560, 430, 120, `${family} ${shot.tone}`)
      : "";
  return lay(to, figure, at, shot, shot.wear) + loop;
}

function kit(to: Sheet, shot: Shot): string {
  const figure = paint(to, shot.art, look(shot, "front"));
  const wide = figure.w > figure.h;
  const lid =
    ["#f5f5f1", "#22282b", "#c9a577", "#f5f5f1", mix(shot.tone, "#ffffff", 0.55)][
      shot.surface % 5
    ] ?? "#f5f5f1";
  const place = {
    x: 830,
    y: 430,
    scale: fit(figure, wide ? 600 : 460, 620),
    turn: 5 - (shot.surface % 3) * 4,
  };
  return (
    retailBox(
      to,
      wide ? 300 : 270,
      wide ? 270 : 310,
      -5 + (shot.surface % 4) * 2,
      lid,
      figure,
      wide,
    ) +
    accessories(
      to,
      shot.art.family,
      luminance(shot.tone) > 0.4 || shot.surface % 2 === 0,
      shot.surface,
    ) +
    lay(to, figure, place, shot, visible(shot.wear))
  );
}

/** Pixels of a picture. The first is what people look at; the others are a little smaller, for a quicker start. */
export const sizeOf = ({ kind }: Shot): { width: number; height: number } =>
  kind === "hero" ? { width: WIDTH, height: HEIGHT } : { width: WIDTH * 0.8, height: HEIGHT * 0.8 };

const views = { hero: "front", back: "back", on: "on" } as const;

/** What is behind the things: one of a few dozen drawings, which is why it is rendered once and not for each picture. */
export type Backdrop = { standing: boolean; index: number };

export function backdropOf({ kind, art, surface }: Shot): Backdrop {
  const standing = kind !== "detail" && kind !== "kit" && !isFlat(art, views[kind]);
  return { standing, index: surface % (standing ? SHELF_SURFACES : FLAT_SURFACES) };
}

export function drawBackdrop({ standing, index }: Backdrop, width: number, height: number): string {
  const to = sheet();
  const body = (standing ? shelfSurface : flatSurface)(to, index);
  return document(to, width, height, body);
}

/** The things in a picture with their shadows, as an SVG document without a background. */
export function draw(shot: Shot): string {
  const to = sheet();
  const pictures: Record<Shot["kind"], () => string> = {
    hero: () => (shot.art.family === "phone" ? pair(to, shot) : whole(to, shot, "front")),
    back: () => whole(to, shot, "back"),
    on: () => whole(to, shot, "on"),
    detail: () => detail(to, shot),
    kit: () => kit(to, shot),
  };
  const body = pictures[shot.kind]();
  const { width, height } = sizeOf(shot);
  return document(to, width, height, body);
}
