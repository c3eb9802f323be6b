import type { Device } from "../devices/index.ts";
import type { Finish } from "../devices/finishes.ts";
import { sha256 } from "../ids.ts";
import type { Family } from "./shapes/index.ts";
import type { Shot } from "./shot.ts";
import { FLAT_SURFACES } from "./surfaces.ts";
import type { Wear } from "./wear.ts";
import { WALLPAPERS } from "./wallpapers.ts";

const numberFrom = (key: string, below: number): number =>
  Number.parseInt(sha256(key).slice(0, 8), 16) % below;

const withBack: ReadonlySet<Family> = new Set<Family>([
  "phone",
  "tablet",
  "laptop",
  "monitor",
  "tv",
  "all-in-one",
  "tower",
  "mini",
  "nas",
  "lens",
  "watch",
  "gpu",
]);
const withScreen: ReadonlySet<Family> = new Set<Family>([
  "phone",
  "tablet",
  "laptop",
  "monitor",
  "tv",
  "all-in-one",
  "handheld",
  "watch",
]);

/**
 * The pictures of one copy. Looks depend on the shape and colour and not on the listing, so that listings of the same
 * thing share files.
 */
export function album(
  device: Device,
  finish: Finish,
  wear: Wear,
  kinds: readonly Shot["kind"][],
): Shot[] {
  const { art, accent } = device;
  const shape = JSON.stringify([art, finish.hex]);
  const visible: Wear = wear >= 3 ? wear : 0;
  const base = {
    art,
    tone: finish.hex,
    accent,
    wallpaper: numberFrom(`wall ${shape}`, WALLPAPERS),
  };
  const surface = (kind: string): number => numberFrom(`${kind} ${shape}`, FLAT_SURFACES);
  const hero: Shot = {
    ...base,
    kind: "hero",
    surface: numberFrom(`hero ${device.slug} ${finish.hex}`, 84),
    wear: visible,
  };
  return kinds.flatMap((kind): Shot[] => {
    if (kind === "hero") return [hero];
    if (kind === "back")
      return withBack.has(art.family)
        ? [{ ...base, kind, wallpaper: 0, surface: surface(kind), wear: visible }]
        : [];
    if (kind === "on")
      return withScreen.has(art.family) && !("ink" in art) && wear < 4
        ? [{ ...base, kind, surface: surface(kind), wear: visible }]
        : [];
    if (kind === "detail") return [{ ...base, kind, surface: surface(`${kind} ${wear}`), wear }];
    return [{ ...base, kind, surface: surface(kind), wear: 0 }];
  });
}
