import { categoryBySlug, validateSpecs } from "@loopbid/domain";
import type { DraftValues } from "./draft-values.ts";

export const MIN_TITLE = 10;
export const MIN_DESCRIPTION = 30;

export const SECTIONS = ["item", "photos", "condition", "words", "price", "delivery"] as const;
export type SectionName = (typeof SECTIONS)[number];

const done: Record<SectionName, (values: DraftValues) => boolean> = {
  item: ({ categorySlug, specs }) => {
    const category = categorySlug ? categoryBySlug(categorySlug) : null;
    return category !== null && validateSpecs(category, specs).ok;
  },
  photos: ({ imageKeys }) => imageKeys.length > 0,
  condition: ({ condition }) => condition !== null,
  words: ({ title, description }) =>
    title.trim().length >= MIN_TITLE && description.trim().length >= MIN_DESCRIPTION,
  price: (values) =>
    values.format === "FIXED_PRICE"
      ? (values.priceCents ?? 0) >= 100
      : (values.startCents ?? 0) >= 100 && values.durationHours !== null,
  delivery: ({ placeSlug, shippingCents, localPickup }) =>
    placeSlug !== null && (shippingCents !== null || localPickup),
};

/** For the progress marks only: whether a draft can be published is the server's word. */
export function isDone(section: SectionName, values: DraftValues): boolean {
  return done[section](values);
}
