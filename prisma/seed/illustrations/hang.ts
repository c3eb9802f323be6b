import { sha256 } from "../ids.ts";
import type { Lot } from "../listings/model.ts";
import type { Picture } from "./render.ts";
import { backdropOf, draw, sizeOf } from "./shot.ts";
import type { Shot } from "./shot.ts";

const KEY_LENGTH = 32;

/**
 * Draws each picture once, however many listings show it. What nobody browses any more (sold, drafts, removed) has its
 * main picture and otherwise only those that a live listing needs anyway, which keeps the first start short.
 */
export function hang(lots: readonly Lot[]): Picture[] {
  const drawn = new Map<string, Picture>();
  const pictureOf = (shot: Shot, id: string): Picture => {
    const known = drawn.get(id);
    if (known) return known;
    const svg = draw(shot);
    const backdrop = backdropOf(shot);
    const hash = sha256(JSON.stringify(backdrop) + svg);
    const picture = {
      key: hash.slice(0, KEY_LENGTH),
      sha256: hash,
      svg,
      backdrop,
      ...sizeOf(shot),
    };
    drawn.set(id, picture);
    return picture;
  };
  const live = (lot: Lot): boolean => lot.listing.state === "LIVE" || lot.listing.state === "HELD";
  for (const lot of [...lots.filter(live), ...lots.filter((lot) => !live(lot))]) {
    const shots = lot.shots
      .map((shot) => [shot, JSON.stringify(shot)] as const)
      .filter(([{ kind }, id]) => live(lot) || kind === "hero" || drawn.has(id));
    lot.listing.images = shots.map(([shot, id]) => {
      const picture = pictureOf(shot, id);
      return { key: picture.key, ...sizeOf(shot), sha256: picture.sha256, perceptualHash: null };
    });
  }
  return [...new Map([...drawn.values()].map((picture) => [picture.key, picture])).values()];
}
