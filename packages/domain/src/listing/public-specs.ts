import type { Category } from "./spec-field.ts";
import type { Specs } from "./validate-specs.ts";

/** Specs without those that identify one device (IMEI, serial number): what other people may see. */
export function publicSpecs(category: Category, specs: Readonly<Specs>): Specs {
  const hidden = new Set(category.specs.filter((field) => field.private).map((field) => field.key));
  return Object.fromEntries(Object.entries(specs).filter(([key]) => !hidden.has(key)));
}
