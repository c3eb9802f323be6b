import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// Names that only our theme knows; without them `text-title` would be merged away as a colour.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["2xs", "title", "headline", "hero"],
      radius: ["chip", "control", "tile", "card", "panel"],
      shadow: ["pop"],
    },
  },
});

/** Joins class names; later Tailwind classes win over earlier ones of the same kind. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
