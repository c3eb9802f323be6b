import { COMPUTING_CATEGORIES } from "./categories/computing.ts";
import { ENTERTAINMENT_CATEGORIES } from "./categories/entertainment.ts";
import { IMAGING_CATEGORIES } from "./categories/imaging.ts";
import { MOBILE_CATEGORIES } from "./categories/mobile.ts";
import type { Category } from "./spec-field.ts";

/** Every category that listings can be in. */
export const CATEGORIES: readonly Category[] = [
  ...MOBILE_CATEGORIES,
  ...COMPUTING_CATEGORIES,
  ...IMAGING_CATEGORIES,
  ...ENTERTAINMENT_CATEGORIES,
];

const bySlug = new Map(CATEGORIES.map((category) => [category.slug, category]));

/** The category with this slug, or null. */
export function categoryBySlug(slug: string): Category | null {
  return bySlug.get(slug) ?? null;
}
