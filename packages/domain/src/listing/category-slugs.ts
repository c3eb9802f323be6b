/** Every category, in the order that people see them. */
export const CATEGORY_SLUGS = [
  "phones",
  "laptops",
  "tablets",
  "desktops",
  "monitors",
  "components",
  "networking",
  "cameras",
  "lenses",
  "drones",
  "headphones",
  "audio",
  "consoles",
  "handhelds",
  "smartwatches",
  "tv-home",
] as const;
export type CategorySlug = (typeof CATEGORY_SLUGS)[number];
