import { COMPUTING_CATEGORIES } from "./categories/computing.ts";
import { ENTERTAINMENT_CATEGORIES } from "./categories/entertainment.ts";
import { IMAGING_CATEGORIES } from "./categories/imaging.ts";
import { MOBILE_CATEGORIES } from "./categories/mobile.ts";
import { CATEGORY_SLUGS } from "./category-slugs.ts";
import type { Category } from "./spec-field.ts";

const order = (category: Category) => CATEGORY_SLUGS.indexOf(category.slug);

/** Every category that listings can be in, in the order of {@link CATEGORY_SLUGS}. */
export const CATEGORIES: readonly Category[] = [
  ...MOBILE_CATEGORIES,
  ...COMPUTING_CATEGORIES,
  ...IMAGING_CATEGORIES,
  ...ENTERTAINMENT_CATEGORIES,
].sort((a, b) => order(a) - order(b));

const bySlug = new Map<string, Category>(CATEGORIES.map((category) => [category.slug, category]));

/** The category with this slug, or null. */
export function categoryBySlug(slug: string): Category | null {
  return bySlug.get(slug) ?? null;
}
