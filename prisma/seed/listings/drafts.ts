import { categoryBySlug } from "@loopbid/domain";
import type { Random } from "../random.ts";
import type { Lot } from "./model.ts";

/** Takes from a draft what its seller has not filled in yet. */
export function unfinished(lot: Lot, dice: Random): void {
  const { listing } = lot;
  if (dice.chance(0.35)) return;
  if (dice.chance(0.5)) lot.shots = lot.shots.slice(0, dice.int(0, 1));
  if (dice.chance(0.5))
    listing.description = listing.description
      .split(/(?<=\.) /)
      .slice(0, dice.int(0, 2))
      .join(" ");
  if (dice.chance(0.35)) listing.condition = null;
  if (dice.chance(0.4))
    Object.assign(listing, {
      priceCents: 0,
      startCents: null,
      reserveCents: null,
      buyNowCents: null,
    });
  if (dice.chance(0.3)) Object.assign(listing, { placeSlug: null, location: null });
  if (dice.chance(0.5)) {
    const required =
      categoryBySlug(listing.categorySlug ?? "")?.specs.filter((field) => field.required) ?? [];
    const kept = Object.entries(listing.specs as Record<string, unknown>).filter(
      ([key]) => !required.some((field) => field.key === key),
    );
    listing.specs = Object.fromEntries(kept) as never;
  }
}
